/** The program `dbaas-valkey`. Help is printed without loading what runs commands: it should cost no more than Node itself. */
import { commands, routeOf } from './commands.js'

const inputs = process.argv.slice(2)
const [first] = inputs
const end = inputs.indexOf('--')
const own = end === -1 ? inputs : inputs.slice(0, end)
const route = routeOf(inputs)
const asksForHelp = own.includes('--help') || own.includes('-h')

if (first === '--version' || first === '-v') {
  const { version } = await import('./version.js')
  process.stdout.write(`${version}\n`)
} else if (inputs.length === 0 || (asksForHelp && route?.brief.passThrough === undefined)) {
  const { help } = await import('./help/index.js')
  await help(own.filter((word) => !word.startsWith('-')))
} else {
  const { run } = await import('./run.js')
  await run(commands, inputs, route)
}
