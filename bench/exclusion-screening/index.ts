// How long a million rows of an exclusion list take against five hundred names, from the file's bytes to the hits, in
// processor seconds of one core: what a person waits for at their monthly screening.
import { readExclusionList } from '@throughline/application'
import { screenerFor } from '@throughline/provider'

const [rows, names, rowsInChunk, seed] = [1_000_000, 500, 2_000, 11]

const givens =
  'MARIA JOSE JAMES MARY ROBERT LINDA WILLIAM SUSAN DAVID KAREN CARLOS ANA LUIS PATRICIA MICHAEL JOHN DANIEL RUTH ERIN OMAR'.split(
    ' ',
  )
const stems =
  'SMITH JOHN WILLIAM BROWN JON GARCI MILL DAV RODRIGU MARTIN HERN LOP GONZAL WILS ANDERS THOM TAYL MOOR JACKS MARTINEZ'.split(
    ' ',
  )
const ends = 'SON EZ ER S LEY FORD TON MAN BERG FIELD WOOD HALL SKI DAL VICH'.split(' ')

let state = seed
/** Numbers from a seed, the same on every machine. */
function next(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 4_294_967_296) * below)
}
const family = () =>
  stems[next(stems.length)]! + ends[next(ends.length)]! + (next(3) === 0 ? ends[next(ends.length)]! : '')
const given = () => givens[next(givens.length)]! + (next(2) === 0 ? String.fromCharCode(65 + next(26)) : '')

const screen = screenerFor(
  Array.from({ length: names }, (_, at) => ({ id: String(at), name: { given: given(), family: family() }, npi: null })),
)

async function* list(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(
    'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE\r\n',
  )
  for (let at = 0; at < rows; at += rowsInChunk) {
    let text = ''
    for (let row = 0; row < rowsInChunk; row += 1)
      text += `"${family()}","${given()}","","","IND- LIC HC SERV PRO","NURSE/NURSES AIDE","","0000000000","19700101","12 MAIN STREET, APT 3","SPRINGFIELD","IL","62704","1128b4","20190520","00000000","00000000",""\r\n`
    yield encoder.encode(text)
  }
}

// Making the list is not what is measured: it is made once by itself and taken off.
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}
state = seed
let bytes = 0
const making = process.cpuUsage()
for await (const chunk of list()) bytes += chunk.length
const made = spent(making)
state = seed
let hits = 0
const began = process.cpuUsage()
const { rows: read } = await readExclusionList(list(), 'LEIE', (_row, last, first, middle, npi) => {
  hits += screen({ family: last, given: first, middle, npi }).length
})
console.log(`exclusion-screening seconds ${(spent(began) - made).toFixed(2)} s (goal 10)`)
console.log(
  `# ${read} rows, ${Math.round(bytes / 1e6)} MB, ${names} names, ${hits} hits, seed ${seed}; making the list took ${made.toFixed(2)} s`,
)
