// `npm run bench -- NAME …`: runs bench/NAME/index.ts and says the machine's size first. Without a name it lists what there is.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { assertNode, installWhatIsMissing, root } from './workshop/install.mjs'

assertNode()
installWhatIsMissing()
const [name, ...words] = process.argv.slice(2)
const folder = join(root, 'bench')
const names = readdirSync(folder).filter((each) => existsSync(join(folder, each, 'index.ts')))

if (name === undefined || !names.includes(name)) {
  console.error(`${name === undefined ? 'Name a benchmark' : `There is no benchmark “${name}”`}: ${names.join(', ')}.`)
  process.exit(2)
}
const gibibytes = (totalmem() / 2 ** 30).toFixed(1)
console.log(
  `machine ${cpus().length} cores ${gibibytes} GiB, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
)
const parameters = ['--expose-gc', '--import', 'tsx', join(folder, name, 'index.ts'), ...words]
const done = spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' })
process.exit(done.status ?? 1)
