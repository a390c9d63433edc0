// Reads and fully checks one file in this process alone, as a stream, and prints its peak memory in MiB.
import { createReadStream } from 'node:fs'
import { check } from '@throughline/x12'

const report = await check(createReadStream(process.argv[2]!, { highWaterMark: 1 << 18 }))
if (report.errors > 0) throw new Error(`the file has ${report.errors} errors`)
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
