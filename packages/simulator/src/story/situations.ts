// long because: it is what people and their peers say, by what a goal is about.
// What notes are composed from in English: what the person brought, what was done about it, how it went, what comes next.
// {Name} is the person; {she}, {him}, {her} and {herself} follow their pronoun; {n} and {m} are their own 0–10 score before and after.
import type { Theme } from '../cast/cast.ts'

export type Situation = {
  readonly words: readonly string[]
  readonly actions: readonly string[]
  readonly responses: readonly string[]
  readonly next: readonly string[]
}

export const situations: Readonly<Record<Theme, Situation>> = {
  bus: {
    words: [
      '“I got as far as the bench,” {Name} said. The bus had come and gone twice.',
      '{Name} said buses make {her} chest tight, worst when somebody sits down close.',
      '{Name} told me {she} walked the whole way last time rather than wait with the others.',
      '“My ride quit on me, so it is the bus or stay home.” {Name} wanted to look at the timetable first.',
      '{Name} had ridden one stop alone on Saturday and wanted to tell me about it before anything else.',
    ],
    actions: [
      'At the stop I shared how I practiced one stop at a time when I came home. We rode two stops together, {Name} by the window.',
      'We made a card for {her} pocket: the number of the line, the stop before, and the three breaths. Then we waited for one bus and let it go on purpose.',
      'We rode to the library and back. I sat four rows behind so {Name} could do it {herself} and still see me.',
      'We called the transit office together to ask where the driver lets people off who need a minute; {Name} did the talking.',
      'We walked the way to the stop and picked a place to stand where {she} can see the whole street.',
    ],
    responses: [
      '{Name} chose the seat, scored worry {n} and then {m}, and said the second stop was easier than the first.',
      '{Name} got off one stop early, waited with me, and took the next bus home. Worry {n}, then {m}.',
      '{She} laughed when the driver nodded: “He does remember me.” {Name} scored it {m}, down from {n}.',
      '{Name} held on to the card the whole way and did not look at it. {m} at the end, {n} at the start.',
      '{Name} said no to going further today and yes to the same two stops on another day.',
    ],
    next: [
      'Three stops on the same line, same hour.',
      '{Name} will ride one stop with a cousin before we meet.',
      'Next time {she} buys the ticket and I only come along.',
      'We try the earlier bus, when it is emptier.',
    ],
  },
  home: {
    words: [
      'A letter had come and {Name} had not opened it. “If I do not read it, it is not true yet.”',
      '{Name} said the place is too quiet at night and too loud on weekends.',
      '“I found my kitchen table,” {Name} said: the boxes are off it since Sunday.',
      '{Name} was worried about the inspection and had slept on the couch to keep the bed made.',
      '{Name} had the spare key in {her} hand when I came and wanted to talk about who should hold it.',
    ],
    actions: [
      'We opened three letters together, one at a time, and made a pile each for now, later and nothing.',
      'I told how I kept one drawer for papers when I first had my own place. We emptied one drawer and labeled it.',
      'We walked through the rooms with a list, and {Name} wrote down what needs somebody with tools.',
      'We practiced the call about the leaking tap; I was the one at the other end, first friendly and then short. Then {Name} made the call.',
      'We cleared one corner, the one that shows from the chair, and took two bags to the truck.',
    ],
    responses: [
      '{Name} read the last letter aloud without stopping. It was only a notice about the road. Worry {n}, then {m}.',
      '{She} put the bags down twice and picked them up again: “Not everything. Just these.”',
      '{Name} stayed on the phone until there was a date for the repair, and wrote it on the wall.',
      '{Name} said it felt like more room to breathe and scored the day {m}; it had begun at {n}.',
      '{Name} asked to stop after half an hour and said so before it got to be too much.',
    ],
    next: [
      '{Name} opens the mail on Thursday, with coffee, and calls me if one is bad.',
      'One more shelf, and a chair by the door.',
      'We write the list for the inspection and hang it up.',
      '{Name} asks the neighbor about the spare key.',
    ],
  },
  family: {
    words: [
      '“He picked up,” {Name} said. They had talked eleven minutes, and nobody shouted.',
      '{Name} had called off Sunday again and felt it all week.',
      '{Name} wanted to know how other people say they are not well without scaring the children.',
      '“They think I do not want to come.” {Name} had the calendar on the table.',
      '{Name} had a photograph out and said the visit ended early over something small.',
    ],
    actions: [
      'We wrote down three sentences {she} can say when a call gets hot, and tried them on each other.',
      'I shared how I told my own sister. Then {Name} wrote a text in {her} own words and read it aloud before sending it.',
      'We planned the visit by the hour: what to cook, when to go outside, who drives, and how to end it well.',
      '{Name} made the call while I sat on the step outside, there if needed.',
      'We looked at what went well last time and made a short list of what to do when {her} chest tightens.',
    ],
    responses: [
      '{Name} used the second sentence. The call went on, and {she} was the one who said goodbye. {n} before, {m} after.',
      '{Name} cried some, wiped {her} face, and sent the text anyway. An answer came before I left: a heart.',
      '{She} crossed out half the plan and said the half that is left can be done.',
      '{Name} said it is the first time somebody asked what {she} would want from the visit.',
      '{Name} was short with me, told me why, and we went on. Score {m}, from {n}.',
    ],
    next: [
      'Saturday call, with the three sentences by the phone.',
      '{Name} goes for the first hour and leaves before it gets loud.',
      'A short visit on Sunday, two hours, outside if it is dry.',
      'We look at how it went, with nothing to prove.',
    ],
  },
  sleep: {
    words: [
      '“Three nights out of seven,” {Name} said, and had written them down.',
      '{Name} had been up since two and offered me coffee at the door.',
      '{Name} said the phone is the last thing {she} sees and the first.',
      '“When I sleep, I answer people. When I do not, I do not.”',
      '{Name} moved the clock out of the bedroom and wanted to know whether that counts.',
    ],
    actions: [
      'We drew {her} evening on paper from supper on, and circled the one place where it tips.',
      'I shared my own list for the hour before bed. {Name} made a shorter one: wash, radio, lamp off.',
      'We tried the slow count together, sitting, then with the curtains closed.',
      'We set the phone to go dark at ten and found a place for it in the kitchen.',
      'We looked over the week’s marks for what the good nights had in common.',
    ],
    responses: [
      '{Name} saw by {herself} that both good nights came after a walk. {n} rested last week, {m} this week.',
      '{Name} yawned at the second count and laughed about it. We kept the curtains closed a while.',
      '{She} said ten o’clock is too early and half past is a promise.',
      '{Name} was not sure and said so, and will try it four nights and not seven.',
      '{Name} scored the week {m}; two weeks ago it was {n}.',
    ],
    next: [
      'Four nights with the list, marked in the notebook.',
      '{Name} calls the clinic about the morning dose.',
      'A walk on the evenings it does not rain.',
      'We read the notebook together.',
    ],
  },
  work: {
    words: [
      '“It was the noise,” {Name} said about walking out at noon.',
      '{Name} had been asked to come in on Friday and had not answered yet.',
      '{Name} said the mornings are all right; it is after lunch that it gets too much.',
      '“I am good at it when nobody stands behind me.”',
      '{Name} brought the pay stub to show that it was a full week.',
    ],
    actions: [
      'We wrote what {she} would say to the boss about ten minutes outside, and said it out loud until it was short.',
      'I shared how I told my first supervisor, and what I kept to myself. {Name} chose three words to use.',
      'We made a plan for the loud hour: ear plugs, a quiet corner, one text to me if it climbs.',
      'We walked around the building, in by the side door and out again, twice.',
      'We looked at the schedule and marked which hours are worth asking for.',
    ],
    responses: [
      '{Name} practiced it four times and on the last did not look at the floor. {n}, then {m}.',
      '{Name} called from the parking lot and will work on Friday until one.',
      '{She} said the side door changes everything, and that nobody had told {him} about it.',
      '{Name} was angry about last week and said what {she} would do instead: go outside first.',
      '{Name} scored readiness {m}. Before we talked it was a {n}, turned around.',
    ],
    next: [
      'Friday until one, side door, then a call.',
      '{Name} asks for the place by the window.',
      'We meet after the shift and not before.',
      'One full week, then a look at the hours.',
    ],
  },
  crowds: {
    words: [
      '“I was dressed and everything.” {Name} had stayed in the car.',
      '{Name} said it is not the people, it is the door behind the people.',
      '{Name} had sat with two others for a quarter of an hour and timed it.',
      '“Everybody looks up when you come in late, so I do not come.”',
      '{Name} wanted to go while I was there and before {she} could think about it.',
    ],
    actions: [
      'We went in by the side, said hello to the first face we knew, and sat at the end of the table next to the door.',
      'I shared how I used to count exits. {Name} found all three, and then we talked about something else.',
      'We practiced coming in late on purpose, twice, with the room half full.',
      'We stood at the back for a while. {Name} picked when to go in and when to go out.',
      'We made a plan with a way out in it: a nod to me, no reasons needed.',
    ],
    responses: [
      '{Name} stayed to the end. “Nobody asked me anything hard.” Worry {n}, then {m}.',
      '{Name} used the nod once, stood on the porch for a minute, and went back in alone.',
      '{She} spoke to the woman beside {him} about the weather and then about a dog.',
      '{Name} left after ten minutes and said ten is more than none. {n} at the door, {m} on the way home.',
      '{Name} said the windows are easier to look at than the people, and that there are six.',
    ],
    next: [
      'Same end of the table next week.',
      '{Name} texts one person to save a seat.',
      'Twenty minutes, and then we see.',
      'We go early, when the chairs are still being put out.',
    ],
  },
  food: {
    words: [
      '“Crackers, mostly,” {Name} said when I asked about supper.',
      '{Name} had soup on the stove when I came, the first in weeks.',
      '{Name} said cooking for one feels like setting a table for nobody.',
      '“My hands used to know how.”',
      '{Name} had not gone for the meal box and had a reason that was not the reason.',
    ],
    actions: [
      'We looked at what was in the house and found a meal in it. {Name} cooked and I chopped.',
      'I shared how I ate standing up for a year, and what sitting down changed. We set two places.',
      'We walked to the market, two streets, and bought what was on {her} list and one thing that was not.',
      'We wrote three easy meals on a card and put it inside the cupboard door.',
      'We went for the box together; I waited outside while {Name} went in.',
    ],
    responses: [
      '{Name} ate a whole plate and put one away for tomorrow. Hunger and mood both better, {n} to {m}.',
      '{Name} said the onions smelled like {her} mother’s house and kept stirring.',
      '{She} let me do the knife and did all the rest.',
      '{Name} forgot the salt, laughed, and said it was still the best thing this week.',
      '{Name} carried the box to the car {herself} and waved me off.',
    ],
    next: [
      'Cornbread on Thursday, {Name} brings the pan.',
      'One cooked meal before we meet, any of the three.',
      '{Name} goes for the box without me.',
      'We invite somebody, if it still feels right.',
    ],
  },
  voices: {
    words: [
      '{Name} said they were loud on the weekend, louder when the neighbor’s television is on.',
      '“They told me to leave the cart, and I finished the list.”',
      '{Name} wanted to talk about what they say without anybody writing down the words, so I do not.',
      '{Name} had used the music on four days and not on the fifth.',
      '“Yesterday they were only in the back seat.”',
    ],
    actions: [
      'I shared what I do when mine start. We tried humming under the breath in the parking lot and then in the aisle.',
      'We shopped with one ear of music in and a list of six things; {Name} read the list aloud, quietly.',
      'We marked on the week which hours are worst and put something in those hours.',
      'We sat in the truck until it passed, and talked about carburetors.',
      'We practiced the sentence for when a cashier looks too long.',
    ],
    responses: [
      '{Name} got five of six things and paid at the counter. {n} going in, {m} coming out.',
      '{Name} said humming works better when you know why you are doing it.',
      '{She} asked to stop in the third aisle, waited, and went on to the fourth.',
      '{Name} said they were there the whole time and did not get to drive.',
      '{Name} chose the hours {herself}: radio at six, a call at nine.',
    ],
    next: [
      'The bigger store, early, six things.',
      '{Name} keeps the music on for the bad hour.',
      'A call on Sunday evening, when it is loudest.',
      'We see whether eight things can be done.',
    ],
  },
  learning: {
    words: [
      '“She marked it in red and I was out of there.” {Name} meant Tuesday’s class.',
      '{Name} had the report half done and wanted to show me the half.',
      '{Name} said one late paper turns into all of them.',
      '“I read it three times, and it was still somebody else’s language.”',
      '{Name} had gone to class on the day {she} wanted to stay in bed, and told me so first.',
    ],
    actions: [
      'We wrote a note to the teacher asking for two more days, four lines, no excuses. {Name} sent it.',
      'I shared that I left school twice. We cut the assignment into five pieces that fit on cards.',
      'We read the page aloud by turns and stopped at every word that made {her} shoulders go up.',
      'We practiced what to do in the minute after being corrected: feet, breath, pencil down, then look.',
      'We sat in the library until two cards were done.',
    ],
    responses: [
      '{Name} finished two cards and took a third home. {n} about the class before, {m} after.',
      'The answer came while we sat there: yes, until Friday. {Name} read it out twice.',
      '{She} stayed in the chair when I played the teacher, the third time even with a smile.',
      '{Name} said it is still hard, and that now it is hard in pieces.',
      '{Name} was tired and stopped early, and left the book open at the place.',
    ],
    next: [
      'The third card by Thursday.',
      '{Name} sits in the front row on the aisle.',
      'The lab on Monday, then a call.',
      'We look at the grade together, whatever it says.',
    ],
  },
  health: {
    words: [
      '{Name} said both knees and the mood voted no this morning.',
      '“Pills till Sunday, and no ride.”',
      '{Name} had the log filled in for every day but two.',
      '{Name} wanted to ask the doctor about the shaking and was afraid to forget it.',
      '“I was at the bridge before I noticed I was walking.”',
    ],
    actions: [
      'We walked to the end of the road and sat on the wall, then a little further than last time.',
      'We called the pharmacy together and asked for the box with the days on it, and a delivery on Thursdays.',
      'I shared how I write my questions on my hand. {Name} wrote three on a card for the doctor.',
      'We went through the log and put a star at the two best days, and talked about what was in them.',
      'We drove to the clinic; I sat in the waiting room while {Name} asked {her} questions.',
    ],
    responses: [
      '{Name} walked eleven minutes without stopping. Energy {n} before, {m} after, turned the right way round.',
      '{Name} asked all three questions and came out with two answers and a date for the third.',
      '{Name} came back out of breath and pleased about it.',
      '{Name} saw that the good days were the ones with breakfast.',
      '{Name} said the delivery takes away the worst part of the week.',
    ],
    next: [
      'To the bridge, if it is dry.',
      '{Name} calls the pharmacy {herself} on Wednesday.',
      'The card goes along to the doctor on the ninth.',
      'We read the log at the kitchen table.',
    ],
  },
  money: {
    words: [
      '“It was gone on the nineteenth this time.” {Name} thought that was a day better.',
      '{Name} had lent forty dollars and wished {she} had not.',
      '{Name} brought the jar to show me.',
      '“The envelope says rent on it now.”',
      '{Name} was ashamed of the late notice, and put it on the table all the same.',
    ],
    actions: [
      'We made four envelopes from the month’s check and wrote a word on each.',
      'I shared how I say no to my brother. We practiced three ways, a soft one, a joking one and a plain one.',
      'We called about the late notice, and {Name} asked for two payments instead of one.',
      'We put the week on one sheet: in, out, and what is for {Name} alone.',
      'We walked to the bank together and {Name} opened the account that cannot go below zero.',
    ],
    responses: [
      '{Name} liked the plain one best: “I do not lend.” {n} nervous before, {m} after trying it.',
      'They agreed to two payments. {Name} wrote both dates on the envelope.',
      '{She} counted twice and found eleven dollars more than expected.',
      '{Name} said it looks like less money and more month, and laughed.',
      '{Name} kept the fourth envelope for {herself} and did not say what for. Good.',
    ],
    next: [
      'Look at the envelopes on the fifteenth.',
      '{Name} says the plain sentence once before we meet.',
      'First payment on the third.',
      'Twenty dollars in the jar.',
    ],
  },
  art: {
    words: [
      '“I did not throw it away this time.” {Name} had it on the table when I came.',
      '{Name} had taken everything out, and then put it away again.',
      '{Name} said at night it is good and in the morning all of it is bad.',
      '“My hands remember, my head argues.”',
      '{Name} had gone to watch others do it, and stayed near the door.',
    ],
    actions: [
      'We sat at the big table, each with something to make, and did not talk for twenty minutes.',
      'I shared the first thing I ever showed anybody. Then {Name} showed me one, {her} choice.',
      'We went to see the room where it will be, and {Name} stood where the others will look.',
      '{Name} worked while I read aloud from the paper, as I had been asked to.',
      'We planned the day backwards from the piece being finished.',
    ],
    responses: [
      '{Name} scored being afraid of showing it {n}, then {m}: “You did not even cough.”',
      '{Name} showed me the beginning, stopped, and began again slower.',
      '{She} gave me the first part and said the rest is nobody’s business yet.',
      '{Name} finished one part and left it out where it can be seen.',
      '{Name} did not work on it today and said what was in the way: it is the month of the funeral.',
    ],
    next: [
      'One piece to Depot Street.',
      '{Name} asks who else is coming on Friday.',
      'A little by Friday, for the two of us.',
      'We sit in the room again, with six people in it.',
    ],
  },
}

/** Of a group: what all did, and one line for each person. */
export const groupLines = {
  actions: [
    'The group took up {topic}. We went around once, then in pairs; I shared a piece of my own and kept the time.',
    'We worked on {topic} with cards on the floor: what helps, what does not, what nobody has tried. Everybody placed at least one.',
    'On {topic}: two people told a story, the others said what they heard in it, and nobody gave advice until asked.',
  ],
  words: [
    '“I am here,” {Name} said at the first round, and later more than that.',
    '{Name} said the week had been long and wanted to start with something good.',
    '{Name} asked to go last today.',
    '{Name} brought up something from the last meeting that had worked.',
    '{Name} said {she} had almost not come.',
    '{Name} told the group about a call {she} made.',
  ],
  responses: [
    '{Name} placed two cards under “helps” and told the story behind one of them.',
    '{Name} listened with closed eyes most of the time and spoke once, about {her} mother, and the room was quiet.',
    '{Name} disagreed with another member, said so kindly, and both laughed in the end.',
    '{Name} paired with somebody new and stayed after to talk.',
    '{Name} stepped out for some minutes and came back by {herself}.',
    '{Name} offered a way of {her} own that three others wrote down. Score {m}, from {n}.',
    '{Name} passed in the first round and took the first turn in the second.',
    '{Name} named one thing to try before next week: {goalWords}',
  ],
  next: ['The group meets again next week.', '{Name} will tell next week how it went.', 'Same room, same hour.'],
} as const
