/** `pnpm bench NAME [options]`: runs the benchmark in the folder of that name. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const [name = '', ...args] = process.argv.slice(2)
const entries = await readdir(import.meta.dirname, { withFileTypes: true })
const known = entries
  .filter(
    (entry) => entry.isDirectory() && !['node_modules', 'results', 'lib'].includes(entry.name),
  )
  .map((entry) => entry.name)

if (known.includes(name)) {
  const { run } = (await import(join(import.meta.dirname, name, 'index.ts'))) as {
    run(args: readonly string[]): Promise<void>
  }
  await run(args)
} else {
  process.stderr.write(
    `Usage: pnpm bench NAME [options], with one of these names: ${known.join(', ')}\n`,
  )
  process.exitCode = 2
}
