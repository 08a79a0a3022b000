import { expect, test } from 'vitest'

import { runCommand } from './run-command.js'

test.each([
  ['the exit code of the command', 'sh', ['-c', 'exit 7'], 7],
  ['more variables in its environment', 'sh', ['-c', 'test "$GIVEN" = yes'], 0],
  [
    'words as they are',
    process.execPath,
    ['-e', 'process.exit(process.argv.length)', 'a b', ''],
    3,
  ],
  ['128 and more for a signal that ended it', 'sh', ['-c', 'kill -KILL $$'], 137],
  ['127 for a command that is not there', 'no-such-command', [], 127],
  ['126 for a file that is no program', './package.json', [], 126],
])('a command is run with %s', async (_, name, args, code) => {
  expect(await runCommand(name, args, { GIVEN: 'yes' })).toBe(code)
})
