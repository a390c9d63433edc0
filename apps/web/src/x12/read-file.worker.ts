// Reads a file in a thread of its own: checks it, and puts it into words. The page ends the thread when it takes too long.
import { codeVerdicts } from '@throughline/codes'
import { checkBytes, explainRows, X12Error, type Report } from '@throughline/x12'
import { mostBytes, mostFaults, mostRows, type FileAnswer, type FileRow } from './file-answer.ts'

const limits = { bytes: mostBytes, findings: mostFaults }

const port = globalThis as unknown as Pick<MessagePort, 'postMessage'>

globalThis.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void answerFor(data).then((answer) => port.postMessage(answer, []))
})

async function answerFor(file: File): Promise<FileAnswer> {
  if (file.size > mostBytes) return { ok: false, why: 'too-long', message: '' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const report = checkBytes(bytes, { codeSets: codeVerdicts, limits })
    const unread = report.findings.find(({ code }) => code === 'not-x12' || code === 'bad-delimiters')
    if (unread && report.interchanges.length === 0) return { ok: false, why: 'not-x12', message: unread.message }
    return await explained(bytes, report)
  } catch (error) {
    return { ok: false, why: 'failed', message: error instanceof X12Error ? error.message : '' }
  }
}

async function explained(bytes: Uint8Array, report: Report): Promise<FileAnswer> {
  const rows: FileRow[] = []
  const places = new Map(report.findings.map((finding, index) => [finding, index]))
  let cut = false
  let segments = 0
  try {
    for await (const row of explainRows(bytes, report.findings, { limits })) {
      const { kind, depth, text, named = null, fileOrdinal, finding } = row
      segments = fileOrdinal
      // Rows of findings are kept to the end, so that each can be gone to.
      if (rows.length >= mostRows && finding === undefined) cut = true
      else rows.push({ kind, depth, text, named, fileOrdinal, fault: finding ? (places.get(finding) ?? null) : null })
    }
  } catch (error) {
    // A limit or a broken second interchange: what stood before is shown, and a finding says why it ends.
    if (!(error instanceof X12Error)) throw error
  }
  const counts = new Map<string, number>()
  for (const { set } of report.transactions) {
    const name = set?.set.name ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return {
    ok: true,
    errors: report.errors,
    warnings: report.findings.filter(({ severity }) => severity === 'warning').length,
    segments,
    transactions: [...counts],
    faults: report.findings.map(({ code, severity, set, loop, segment, fileOrdinal, line, message }) => ({
      code,
      severity,
      set,
      loop,
      segment,
      fileOrdinal,
      line,
      message,
    })),
    rows,
    cut,
  }
}
