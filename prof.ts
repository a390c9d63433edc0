import { readFileSync } from 'node:fs'
import { execute } from './packages/x12/test/fuzz/execute.ts'
import { broken, joined, seeded } from './packages/x12/test/fuzz/mutations.ts'
const corpus: string[][] = JSON.parse(readFileSync('/tmp/x12b/corpus.json','utf8'))
const n = Number(process.argv[2])
Error.stackTraceLimit = 0
const pick = seeded(1)
const e = new TextEncoder()
let findings = 0, bytes=0
const t0 = process.cpuUsage()
let mut = 0
for (let i=0;i<n;i++) {
  const f = joined(broken(corpus[pick(corpus.length)]!, corpus[pick(corpus.length)]!, pick), pick)
  const b = e.encode(f)
  bytes+=b.length
  findings += execute(b, i % 32 === 0)
}
const u = process.cpuUsage(t0)
console.log('us/exec', (u.user+u.system)/n, 'findings', findings/n, 'bytes', bytes/n)
