// `npm run new-rule -- provider|note|plan <id>`: writes the skeleton of a rule and puts it on its list.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRuleId, targets, exportName, withRule, type RuleKind } from './new-rule/rule-skeleton.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const [kind, id] = process.argv.slice(2)
if (kind === undefined || id === undefined || !Object.hasOwn(targets, kind))
  refuse(
    'Say which side and what it is called: npm run new-rule -- plan too-many-units\n' +
      '  provider  asked of a claim before it is sent\n' +
      '  note      asked of a note before it is signed\n' +
      '  plan      asked of a claim when it is decided',
  )
if (!isRuleId(id))
  refuse(`${id} is no name for a rule. Name it for what it finds, in lower case with hyphens: too-many-units.`)

const target = targets[kind as RuleKind]
const file = `${target.folder}/${id}.rule.ts`
if (existsSync(root + file)) refuse(`${file} is there already. Choose another name, or change that one.`)
if (!existsSync(root + target.list))
  refuse(`${target.list} is missing; the list of rules has moved. Correct tools/new-rule/rule-skeleton.ts.`)
const list = withRule(readFileSync(root + target.list, 'utf8'), kind as RuleKind, id)
if (list === null)
  refuse(`The list in ${target.list} does not look as it did. Correct tools/new-rule/rule-skeleton.ts.`)

writeFileSync(root + file, target.skeleton(id, exportName(id)))
writeFileSync(root + target.list, list)
console.log(`${file}
  1. Write the question, where it is written, what it finds and what it says.
  2. Give it an example that passes and one that fires.
  3. Move it to its place in ${target.list}: the order is the order in which rules speak.
  4. npm run house, and npx tsx tools/manual.ts for its page in the manual.`)
