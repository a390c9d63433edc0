// long because: everybody of Riverbend Peer Alliance and of the plan stands here once, with their words and weeks.
// The cast of the demo and of every simulated world: a peer-run organization in the mountains of western North Carolina and
// the plan that pays it. Everybody is invented.
import { timeOfDay, type Address } from '@throughline/domain'
import type { CastGoal, CastGroup, CastOrganization, CastPerson, CastWorker, Theme } from './cast.ts'
import { npiFrom } from './numbers.ts'

export const timeZone = 'America/New_York'

const at = (line1: string, city: string, zip: string): Address => ({ line1, city, state: 'NC', zip })

export const riverbend: CastOrganization & {
  readonly sites: readonly { readonly name: string; readonly placeOfService: string; readonly address: Address }[]
} = {
  name: 'Riverbend Peer Alliance',
  npi: '1234567893',
  ein: '562187340',
  taxonomy: '251S00000X',
  address: at('214 Depot Street', 'Marshall', '287539004'),
  phone: '8285550142',
  sites: [
    { name: 'Depot Street house', placeOfService: '11', address: at('214 Depot Street', 'Marshall', '287539004') },
    { name: 'Canton storefront', placeOfService: '11', address: at('71 Main Street', 'Canton', '287164312') },
    { name: 'Cowee Creek drop-in', placeOfService: '53', address: at('18 Mill Road', 'Franklin', '287342209') },
  ],
  users: [
    {
      role: 'director',
      name: 'Rosa Delgado',
      email: 'rosa@riverbend.example',
      about:
        'Open Home to see where every dollar stands this morning, then decide on the remittance that was kept aside.',
    },
    {
      role: 'biller',
      name: 'Tom Whitaker',
      email: 'tom@riverbend.example',
      about: 'Work the held claims: each says in one sentence what is wrong and how to fix it.',
    },
    {
      role: 'compliance',
      name: 'Ingrid Tate',
      email: 'ingrid@riverbend.example',
      about: 'Follow any payment back to the signed note, and look up who read a record and when.',
    },
    {
      role: 'administrator',
      name: 'Noor Haddad',
      email: 'noor@riverbend.example',
      about: 'Invite somebody, change a role, or see what the audit chain says about last week.',
    },
  ],
}

export const brightPlains: CastOrganization = {
  name: 'Bright Plains Health Plan',
  npi: npiFrom('178423519'),
  ein: '561904473',
  taxonomy: null,
  address: at('4100 Glenwood Avenue', 'Raleigh', '276124401'),
  phone: '9195550188',
  users: [
    {
      role: 'network',
      name: 'Lucille Arceneaux',
      email: 'lucille@brightplains.example',
      about: 'Look at the contract with Riverbend term by term, and at who is on its roster.',
    },
    {
      role: 'utilization',
      name: 'Samuel Okoro',
      email: 'samuel@brightplains.example',
      about: 'See whose authorization runs out next and how fast its units are used.',
    },
    {
      role: 'examiner',
      name: 'Wen Li',
      email: 'wen@brightplains.example',
      about: 'Decide the claims in the inbox and read the letter that each decision writes about itself.',
    },
    {
      role: 'finance',
      name: 'Gloria Espinoza',
      email: 'gloria@brightplains.example',
      about: 'Preview the next pay run, run it, and watch the 835 arrive at Riverbend.',
    },
    {
      role: 'auditor',
      name: 'Thomas Brandt',
      email: 'thomas@brightplains.example',
      about: 'Pick a paid claim, read what was billed, and take it back with a reason if the record does not carry it.',
    },
    {
      role: 'administrator',
      name: 'Petra Yamada',
      email: 'petra@brightplains.example',
      about: 'See who may do what at the plan and what each of them did.',
    },
  ],
}

/** A plan through work, from outside: nobody of it signs in. */
export const employerPlan = { name: 'Blue Ridge Mutual Employee Plan', ein: '561337902' } as const

export const supervisor: CastWorker = {
  key: 'ana',
  name: { given: 'Ana', family: 'Villalobos' },
  roleTitle: 'Peer program supervisor',
  credential: 'LCSW, CPSS',
  certificateKind: 'certified-peer-specialist',
  taxonomy: '175T00000X',
  languages: ['en', 'es'],
  about: 'See which notes your team still owes, read a draft, and find the authorization that runs out first.',
}

const peer = (
  key: string,
  given: string,
  family: string,
  roleTitle: string,
  about: string,
  languages: CastWorker['languages'] = ['en'],
): CastWorker => ({
  key,
  name: { given, family },
  roleTitle,
  credential: 'CPSS',
  certificateKind: 'certified-peer-specialist',
  taxonomy: '175T00000X',
  languages,
  about,
})

export const peers: readonly CastWorker[] = [
  peer(
    'marcus',
    'Marcus',
    'Hill',
    'Peer bridger',
    'Write the note you still owe from this week, in two minutes, and sign it.',
  ),
  peer('luz', 'Luz', 'Herrera', 'Peer specialist', 'Write a note in Spanish with the person beside you.', ['en', 'es']),
  peer('dewey', 'Dewey', 'Buchanan', 'Peer specialist', 'Record today’s visit and see whether it can be billed.'),
  peer(
    'keisha',
    'Keisha',
    'Monroe',
    'Peer specialist',
    'Open a person’s page: their plan, their words, their units left.',
  ),
  peer(
    'sam',
    'Sam',
    'Crowe',
    'Peer specialist',
    'Book next week’s visits and see who is close to the end of their units.',
  ),
  peer('priya', 'Priya', 'Nair', 'Group facilitator', 'Write each person’s own line for the group that met this week.'),
]

type Visit = readonly [weekday: 1 | 2 | 3 | 4 | 5, at: string, minutes: number, place: '11' | '12' | '53' | '99' | '04']

const goal = (theme: Theme, words: string, need: string): CastGoal => ({ theme, words, need })

type Row = {
  readonly key: string
  readonly name: readonly [given: string, family: string, preferred?: string]
  readonly age: number
  readonly born: string
  readonly sex: 'F' | 'M'
  readonly pronoun?: 'they'
  readonly es?: true
  readonly home: readonly [line: string, city: string, zip: string]
  readonly county?: true
  readonly dx: readonly string[]
  readonly worker: string
  readonly vision: string
  readonly goals: readonly CastGoal[]
  readonly week: readonly Visit[]
  readonly bridger?: true
}

const person = (row: Row, index: number): CastPerson => ({
  key: row.key,
  name: { given: row.name[0], family: row.name[1] },
  preferredName: row.name[2] ?? null,
  age: row.age,
  birthday: row.born,
  sex: row.sex,
  pronoun: row.pronoun ?? (row.sex === 'F' ? 'she' : 'he'),
  language: row.es ? 'es' : 'en',
  address: at(row.home[0], row.home[1], row.home[2]),
  phone: `828555${String(1203 + index * 37).padStart(4, '0')}`,
  purchaser: row.county ? 'county' : 'state',
  diagnoses: row.dx,
  worker: row.worker,
  vision: row.vision,
  goals: row.goals,
  week: row.week.map(([weekday, starts, minutes, place]) => ({
    weekday,
    at: timeOfDay(starts),
    minutes,
    place,
    kind: row.bridger ? 'bridger' : 'peer-support',
  })),
})

const rows: readonly Row[] = [
  {
    key: 'ruth',
    name: ['Ruth Ann', 'Messer'],
    age: 52,
    born: '03-14',
    sex: 'F',
    home: ['88 Meadow Fork Road', 'Hot Springs', '287438801'],
    dx: ['F331', 'F411'],
    worker: 'dewey',
    vision: 'I want my Sundays with the grandkids back, on my own porch.',
    goals: [
      goal(
        'family',
        'Have the grandkids over for six Sunday dinners.',
        'Evening calls go unanswered when sleep slips; two visits were called off this spring.',
      ),
      goal(
        'sleep',
        'Be up by eight on five days of the week.',
        'Nights run past three; mornings and medicine get missed.',
      ),
    ],
    week: [[2, '10:00', 60, '12']],
  },
  {
    key: 'terrence',
    name: ['Terrence', 'Gaddy', 'T'],
    age: 34,
    born: '09-02',
    sex: 'M',
    home: ['Apartment 6, 40 Patton Street', 'Canton', '287162210'],
    dx: ['F200'],
    worker: 'marcus',
    vision: 'A place with my own key, and people who know my name.',
    goals: [
      goal(
        'home',
        'Stay in my own apartment for a year.',
        'Three moves since winter; letters from the landlord stay unopened.',
      ),
      goal(
        'voices',
        'Keep the voices in the back seat when I am at the store.',
        'Leaves the store with half the list when it is loud.',
      ),
    ],
    week: [
      [1, '13:30', 60, '12'],
      [4, '13:30', 45, '99'],
    ],
    bridger: true,
  },
  {
    key: 'maribel',
    name: ['Maribel', 'Ortega'],
    age: 41,
    born: '06-27',
    sex: 'F',
    es: true,
    home: ['15 Rocky Branch Lane', 'Marshall', '287536612'],
    dx: ['F431'],
    worker: 'luz',
    vision: 'Quiero volver a cantar en la iglesia sin miedo.',
    goals: [
      goal(
        'crowds',
        'Cantar con el coro dos domingos al mes.',
        'Sale de lugares con mucha gente; hace meses que no va a misa.',
      ),
      goal('sleep', 'Dormir seis horas la mayoría de las noches.', 'Se despierta a las dos y ya no descansa.'),
    ],
    week: [[3, '09:30', 60, '12']],
  },
  {
    key: 'wade',
    name: ['Wade', 'Penland'],
    age: 63,
    born: '11-19',
    sex: 'M',
    home: ['702 Puncheon Fork', 'Mars Hill', '287549120'],
    dx: ['F332'],
    worker: 'dewey',
    vision: 'To fish the Laurel again with my brother before the leaves turn.',
    goals: [
      goal(
        'health',
        'Walk to the river landing and back twice a week.',
        'Stays indoors for days; knees and mood both say no.',
      ),
      goal('food', 'Eat one cooked meal a day.', 'Lives on crackers and coffee when it is bad.'),
    ],
    week: [[4, '14:00', 45, '12']],
  },
  {
    key: 'jolene',
    name: ['Jolene', 'Sutton', 'Jo'],
    age: 29,
    born: '01-30',
    sex: 'F',
    home: ['231 Academy Street', 'Canton', '287163318'],
    dx: ['F603', 'F331'],
    worker: 'keisha',
    vision: 'To finish one thing. My certificate would be a good thing.',
    goals: [
      goal(
        'learning',
        'Finish the nursing aide class at the college.',
        'Has started twice; leaves when a teacher corrects her.',
      ),
      goal('money', 'Keep a budget on paper for three months.', 'Rent money is gone by the twentieth.'),
    ],
    week: [[1, '16:00', 60, '11']],
  },
  {
    key: 'delroy',
    name: ['Delroy', 'Banks'],
    age: 47,
    born: '04-08',
    sex: 'M',
    home: ['19 Chestnut Street', 'Franklin', '287343341'],
    dx: ['F259'],
    worker: 'sam',
    vision: 'A job where I fix things and nobody stands behind me.',
    goals: [
      goal(
        'work',
        'Work twelve hours a week at the small-engine shop.',
        'Has left four jobs in two years, each after a loud day.',
      ),
      goal('crowds', 'Eat lunch with other people once a week.', 'Takes his lunch to the truck.'),
    ],
    week: [[2, '15:00', 45, '53']],
  },
  {
    key: 'soledad',
    name: ['Soledad', 'Fuentes'],
    age: 56,
    born: '12-05',
    sex: 'F',
    es: true,
    home: ['9 Pine Ridge Court', 'Canton', '287164408'],
    dx: ['F331'],
    worker: 'luz',
    vision: 'Que mi casa vuelva a oler a comida y a visitas.',
    goals: [
      goal(
        'food',
        'Cocinar para mi hija una vez por semana.',
        'Pasa días sin encender la estufa; dice que no tiene caso para una sola.',
      ),
      goal('bus', 'Ir sola en el autobús a la clínica.', 'Depende de su hija para ir a cualquier parte.'),
    ],
    week: [[5, '10:30', 60, '12']],
  },
  {
    key: 'harlan',
    name: ['Harlan', 'Rice'],
    age: 58,
    born: '08-21',
    sex: 'M',
    home: ['417 Little Pine Road', 'Marshall', '287538845'],
    dx: ['F319'],
    worker: 'dewey',
    vision: 'Get my license back and drive to Tennessee to see my boy.',
    goals: [
      goal('family', 'Call my son every Saturday.', 'Phone calls end in shouting or are not made.'),
      goal('health', 'Keep a log of ups and downs for the doctor.', 'Forgets by the visit how the month went.'),
    ],
    week: [[3, '13:00', 45, '12']],
  },
  {
    key: 'imani',
    name: ['Imani', 'Okafor-Bell'],
    age: 26,
    born: '05-16',
    sex: 'F',
    home: ['Apartment 2B, 5 Blue Ridge Road', 'Marshall', '287537701'],
    dx: ['F4310'],
    worker: 'keisha',
    vision: 'I want to draw again and not hide the sketchbook.',
    goals: [
      goal(
        'art',
        'Show three drawings at the Depot Street house.',
        'Stopped drawing after the hospital; tears pages out.',
      ),
      goal('crowds', 'Ride the shuttle to town on market day.', 'Turns back at the stop when others are waiting.'),
    ],
    week: [[2, '11:30', 45, '11']],
  },
  {
    key: 'clyde',
    name: ['Clyde', 'Rathbone'],
    age: 67,
    born: '02-11',
    sex: 'M',
    home: ['1265 Crabtree Road', 'Canton', '287165519'],
    dx: ['F209'],
    worker: 'marcus',
    vision: 'Stay out of the hospital and keep my dog.',
    goals: [
      goal(
        'home',
        'Stay home from the hospital through the winter.',
        'Two admissions since spring, both after the pills ran out on a weekend.',
      ),
      goal('health', 'Have my pills filled before each weekend.', 'Refills slip when the truck does not start.'),
    ],
    week: [
      [2, '09:00', 60, '12'],
      [5, '13:00', 45, '12'],
    ],
    bridger: true,
  },
  {
    key: 'tamika',
    name: ['Tamika', 'Rowe'],
    age: 38,
    born: '10-09',
    sex: 'F',
    home: ['33 Harkins Avenue', 'Canton', '287161187'],
    dx: ['F333'],
    worker: 'keisha',
    vision: 'To be the mother who comes to the games.',
    goals: [
      goal('family', 'Be at four of Jaden’s ball games.', 'Gets dressed and then cannot leave the house.'),
      goal('sleep', 'A bedtime that holds on school nights.', 'Falls asleep on the couch at dawn.'),
    ],
    week: [[4, '10:00', 60, '12']],
  },
  {
    key: 'eli',
    name: ['Eli', 'Standingdeer'],
    age: 31,
    born: '07-25',
    sex: 'M',
    pronoun: 'they',
    home: ['58 Wolf Creek Drive', 'Franklin', '287346623'],
    dx: ['F410', 'F331'],
    worker: 'sam',
    vision: 'To learn the old basket patterns from my aunt and sell two at the fair.',
    goals: [
      goal('art', 'Finish one basket a month with my aunt.', 'Plans it and then stays in bed the day of.'),
      goal('bus', 'Ride the shuttle to my aunt’s by myself.', 'Panic on the shuttle twice; walks four miles instead.'),
    ],
    week: [[3, '11:00', 45, '99']],
  },
  {
    key: 'bonnie',
    name: ['Bonnie', 'Ledford'],
    age: 60,
    born: '03-03',
    sex: 'F',
    home: ['2170 Spillcorn Road', 'Marshall', '287539931'],
    dx: ['F411'],
    worker: 'dewey',
    vision: 'To sit on the front pew, not the back.',
    goals: [
      goal('crowds', 'Go to Wednesday supper at church twice a month.', 'Says yes and stays in the car.'),
      goal(
        'home',
        'Clear the front room so that somebody can sit down.',
        'Boxes since her sister died; the door opens halfway.',
      ),
    ],
    week: [[1, '10:00', 60, '12']],
  },
  {
    key: 'ramon',
    name: ['Ramón', 'Castellanos'],
    age: 45,
    born: '08-30',
    sex: 'M',
    es: true,
    home: ['604 Bear Wallow Lane', 'Franklin', '287341108'],
    dx: ['F4312'],
    worker: 'luz',
    vision: 'Trabajar otra vez en el techo, con mi hermano, sin temblar.',
    goals: [
      goal(
        'work',
        'Volver a trabajar tres mañanas por semana.',
        'No ha vuelto a subir una escalera desde el accidente.',
      ),
      goal('family', 'Contestar cuando llama mi mamá.', 'Deja sonar el teléfono y luego se siente peor.'),
    ],
    week: [[1, '17:00', 45, '12']],
  },
  {
    key: 'shanice',
    name: ['Shanice', 'Whitmire'],
    age: 23,
    born: '12-28',
    sex: 'F',
    home: ['Room 14, 300 College Street', 'Mars Hill', '287542204'],
    dx: ['F419'],
    worker: 'keisha',
    vision: 'Make it to May and walk across that stage.',
    goals: [
      goal('learning', 'Hand in every lab report this term.', 'Stops going when one is late.'),
      goal('health', 'Eat before noon on class days.', 'Forgets food until her hands shake.'),
    ],
    week: [[3, '15:30', 45, '11']],
  },
  {
    key: 'vernon',
    name: ['Vernon', 'Tweed'],
    age: 71,
    born: '01-07',
    sex: 'M',
    home: ['5 Walnut Gap', 'Hot Springs', '287430077'],
    dx: ['F339'],
    worker: 'dewey',
    vision: 'I would like to play the fiddle for people once more.',
    goals: [
      goal('art', 'Play two tunes at the Friday jam.', 'The case has not been opened since the funeral.'),
      goal('food', 'Pick up my meal box myself.', 'Somebody else has carried it since June.'),
    ],
    week: [[5, '11:00', 45, '12']],
  },
  {
    key: 'lakota',
    name: ['Lakota', 'Wildcatt'],
    age: 36,
    born: '06-12',
    sex: 'F',
    home: ['77 Long Branch Road', 'Franklin', '287345532'],
    dx: ['F431'],
    worker: 'sam',
    vision: 'To have my daughter home for whole weekends.',
    goals: [
      goal('family', 'Four calm weekends with my daughter.', 'Raised voices end the visit early.'),
      goal('home', 'Keep the house ready for the social worker’s visit.', 'Is afraid of the knock and does not open.'),
    ],
    week: [[2, '09:30', 60, '12']],
  },
  {
    key: 'gus',
    name: ['August', 'Pruitt', 'Gus'],
    age: 50,
    born: '09-15',
    sex: 'M',
    home: ['12 Reservoir Street', 'Canton', '287162291'],
    dx: ['F200'],
    worker: 'marcus',
    vision: 'My own coffee, my own table, nobody counting spoons.',
    goals: [
      goal('home', 'Move out of the group home by spring.', 'Has not shopped or cooked for himself in nine years.'),
      goal('bus', 'Ride the 7 to the library and back alone.', 'Gets off at the first stop when somebody stares.'),
    ],
    week: [[3, '10:00', 60, '99']],
    bridger: true,
  },
  {
    key: 'naomi',
    name: ['Naomi', 'Friel'],
    age: 33,
    born: '04-22',
    sex: 'F',
    home: ['240 Carolina Lane', 'Marshall', '287532231'],
    county: true,
    dx: ['F331'],
    worker: 'keisha',
    vision: 'To be good at my desk again and go home with something left.',
    goals: [
      goal(
        'work',
        'Get through a whole week at the tax office.',
        'Has used up her sick days; cries in the supply room.',
      ),
      goal('sleep', 'Phone out of the bedroom by ten.', 'Scrolls until two and is late at eight.'),
    ],
    week: [[3, '17:00', 45, '11']],
  },
  {
    key: 'curtis',
    name: ['Curtis', 'Dillingham'],
    age: 44,
    born: '10-31',
    sex: 'M',
    home: ['810 Barnard Road', 'Marshall', '287534470'],
    county: true,
    dx: ['F322'],
    worker: 'dewey',
    vision: 'Coach the little ones again next season.',
    goals: [
      goal('family', 'Be at the supper table four nights a week.', 'Eats in the garage since spring.'),
      goal(
        'health',
        'Walk the track on Tuesdays with Ben from the road crew.',
        'Has not been out since the plow accident.',
      ),
    ],
    week: [[4, '17:15', 45, '11']],
  },
  {
    key: 'yolanda',
    name: ['Yolanda', 'Pickett'],
    age: 49,
    born: '02-26',
    sex: 'F',
    home: ['6 Newfound Street', 'Canton', '287163390'],
    county: true,
    dx: ['F339'],
    worker: 'keisha',
    vision: 'I want to laugh at my own jokes again.',
    goals: [
      goal(
        'crowds',
        'Sit with the others at the courthouse lunch table.',
        'Has eaten at her desk since her mother died.',
      ),
      goal('art', 'Sing one solo at the spring program.', 'Stopped choir in the fall.'),
    ],
    week: [[1, '12:15', 45, '11']],
  },
  {
    key: 'brody',
    name: ['Brody', 'Cagle'],
    age: 27,
    born: '11-04',
    sex: 'M',
    home: ['3302 Big Pine Road', 'Marshall', '287538012'],
    dx: ['F250'],
    worker: 'sam',
    vision: 'Save for a truck and take the long road to the coast.',
    goals: [
      goal('money', 'Put twenty dollars a week in the jar.', 'Lends money to whoever asks.'),
      goal('work', 'Stock shelves two evenings a week.', 'Believes the cameras are for him.'),
    ],
    week: [[4, '16:00', 45, '53']],
  },
  {
    key: 'opal',
    name: ['Opal', 'Chambers', 'Miss Opal'],
    age: 69,
    born: '07-08',
    sex: 'F',
    home: ['44 Sunset Drive', 'Mars Hill', '287541170'],
    dx: ['F330'],
    worker: 'dewey',
    vision: 'I want to be asked for my biscuits again.',
    goals: [
      goal('food', 'Bake for the Thursday table once a month.', 'Says her hands forgot; has not baked since the move.'),
      goal('bus', 'Take the senior van to the center.', 'Will not get in with strangers.'),
    ],
    week: [[1, '14:30', 45, '12']],
  },
  {
    key: 'andre',
    name: ['Andre', 'Lyles'],
    age: 39,
    born: '03-29',
    sex: 'M',
    home: ['Apartment 11, 90 Smathers Street', 'Canton', '287164471'],
    dx: ['F259', 'F411'],
    worker: 'marcus',
    vision: 'To get up on the stage at the open mic and not shake.',
    goals: [
      goal('art', 'Read one poem aloud at the open mic.', 'Writes every night and shows nobody.'),
      goal('home', 'Answer the landlord’s letters in the week they come.', 'A drawer of unopened letters.'),
    ],
    week: [[5, '15:00', 60, '99']],
    bridger: true,
  },
  {
    key: 'graciela',
    name: ['Graciela', 'Montes'],
    age: 62,
    born: '05-01',
    sex: 'F',
    es: true,
    home: ['27 Mill Village', 'Canton', '287165503'],
    dx: ['F331'],
    worker: 'luz',
    vision: 'Caminar al mercado con mi nieta de la mano.',
    goals: [
      goal(
        'health',
        'Caminar hasta el mercado dos veces por semana.',
        'Se queda en la cama cuando duelen las rodillas y el ánimo.',
      ),
      goal('family', 'Enseñarle a mi nieta a hacer tamales.', 'Dice que ya no tiene paciencia ni fuerza.'),
    ],
    week: [[4, '09:30', 60, '12']],
  },
]

export const people: readonly CastPerson[] = rows.map(person)

/** Groups meet weekly; who comes is drawn from those who signed up. */
export const groups: readonly CastGroup[] = [
  {
    title: 'Morning coffee and plans',
    worker: 'priya',
    weekday: 2,
    at: timeOfDay('13:00'),
    minutes: 60,
    people: ['jolene', 'imani', 'tamika', 'shanice', 'harlan', 'wade'],
    topics: ['what a good morning looks like', 'saying no without a fight', 'the first ten minutes after bad news'],
  },
  {
    title: 'Cowee Creek circle',
    worker: 'priya',
    weekday: 4,
    at: timeOfDay('13:00'),
    minutes: 90,
    people: ['delroy', 'eli', 'lakota', 'brody', 'gus'],
    topics: ['getting through the long weekend', 'who is in my corner', 'what I do with my hands when worry comes'],
  },
]
