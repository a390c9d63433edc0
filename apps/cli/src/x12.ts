// `npm run -s x12 -- …`: the X12 command line of this checkout, with the public code sets and companion guides written as YAML. Needs no
// installation and no database.
import { codeVerdicts } from '@throughline/codes'
import { readYaml } from '@throughline/domain'
import { runX12, type Door } from '@throughline/x12/command'
import { z } from 'zod'
import { machine } from './x12-machine.ts'

const readCompanion: Door['readCompanion'] = (name, text) => {
  if (!/\.ya?ml$/i.test(name)) return null
  const read = readYaml(text, z.looseObject({}), 'companion guide')
  if (read.ok) return { value: read.value, lineOf: (path) => read.locate(path).line }
  const problems = read.problems.map(({ line, message, fix }) => ({ line, message: `${message} ${fix}` }))
  return { problems }
}

process.exitCode = await runX12(process.argv.slice(2), {
  ...machine,
  program: 'npm run -s x12 --',
  codeSets: codeVerdicts,
  readCompanion,
})
