// Times the writing of a remittance of all the claims of a file, read once and kept as plain objects: `FILE`. What it tells is a line of
// JSON.
import { readFileSync } from 'node:fs'
import { plain, readRemittances, remittance835, transactionOf, writeInterchange } from '@throughline/x12'
import { seconds } from './seconds.ts'

/** The first of them only warms up. */
const rounds = 10

const [path] = process.argv.slice(2) as [string]
let header: object = {}
const claims: object[] = []
for await (const event of readRemittances(readFileSync(path))) {
  if (event.kind === 'start') header = plain(event.header)
  else if (event.kind === 'claim') claims.push(plain<object>(event.claim))
}
const content = { ...header, groups: [{ claims }] } as never
const at = { date: '2026-01-10', time: '0930', control: 1 }
let size = 0
const took: number[] = []
for (let round = 0; round < rounds; round++) {
  const turn = await seconds(() => {
    size = writeInterchange({
      ...at,
      senderQualifier: 'ZZ',
      sender: 'RIVERPLAN',
      receiverQualifier: 'ZZ',
      receiver: 'PEERORG',
      usage: 'T',
      groups: [
        { ...at, sender: 'RIVERPLAN', receiver: 'PEERORG', transactions: [transactionOf(remittance835, content)] },
      ],
    }).length
  })
  if (round > 0) took.push(turn)
}
console.log(JSON.stringify({ size, took }))
