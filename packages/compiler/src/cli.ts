import { main } from './cli/main.js'

process.exitCode = await main(process.argv.slice(2), {
  say: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
})
