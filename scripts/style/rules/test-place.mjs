import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

/** A longer test stands in its package's `test/` folder, where it does not hide what it tests. */
const longest = 120

/**
 * A test of one file stands beside that file; long ones, and those of several files, stand in the package's `test/`. A test
 * is of one file when it imports a source of its own name and no support that tests share.
 */
export const testPlace = {
  create: (context) => ({
    Program(program) {
      const path = context.filename
      const home = packageOf(path)
      if (!path.endsWith('.test.ts') || !existsSync(join(home, 'src'))) return
      const [folder] = relative(home, path).split(sep)
      const report = (message) => context.report({ node: program.body[0] ?? program, message })
      if (folder === 'test' && isShort(context) && testsItsNamesake(program, path)) {
        report(`A test of one file stands beside it, up to ${longest} lines.`)
      }
      if (relative(home, dirname(path)).split(sep).slice(1).includes('test') && folder === 'src') {
        report("A package's tests stand beside what they test, or in `test/` beside `src/`.")
      }
    },
  }),
}

/** The folder of the package that a file belongs to. */
function packageOf(path) {
  let folder = dirname(path)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

function isShort({ sourceCode }) {
  return sourceCode.text.split('\n').length <= longest + 1
}

/** Whether a test imports a source of its own name, and nothing that tests share. What is generated has no tests beside it. */
function testsItsNamesake({ body }, path) {
  const sources = body
    .filter(({ type, source }) => type === 'ImportDeclaration' && source.value.startsWith('.'))
    .map(({ source }) => source.value)
  return (
    sources.every((source) => source.includes('/src/')) &&
    sources.some(
      (source) =>
        basename(source) === `${basename(path, '.test.ts')}.js` && !source.includes('/generated/'),
    )
  )
}
