// The parts of a test run: each a program with a time limit, and what came of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

const mostOutput = 400_000

/** Runs a program of node_modules and keeps what it says. */
function run(program, parameters, environment, limitMinutes) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, program), ...parameters], {
      cwd: root,
      env: { ...process.env, ...environment, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (part) => {
      said = (said + part).slice(-mostOutput)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const timer = setTimeout(() => {
      said += `\nIt took longer than ${limitMinutes} minutes and was ended.`
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
    }, limitMinutes * 60_000)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ ok: code === 0, said })
    })
  })
}

/** A program that is right or not: one check. */
export function check(title, program, ...parameters) {
  return {
    title,
    counts: false,
    async run() {
      const { ok, said } = await run(program, parameters, {}, 10)
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, said }
    },
  }
}

/** A Vitest project; its tests are counted. */
export function tests(title, project, environment = {}) {
  return {
    title,
    counts: true,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'throughline-tests-'))
      const report = join(folder, 'report.json')
      try {
        const parameters = [
          'run',
          '--project',
          project,
          '--maxWorkers=100%',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ]
        const { ok, said } = await run('node_modules/vitest/vitest.mjs', parameters, environment, 20)
        return { ...counted(report, ok), said }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** The figures of Vitest's report. A run that failed and counts no failure failed all the same: a file did not load. */
function counted(report, ok) {
  try {
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests,
      numTodoTests,
    } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = ok ? numFailedTests : Math.max(numFailedTests, 1)
    return { passed, failed, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
