import { expect, test } from 'vitest'

import { readExamples } from './examples.js'

const install = '```sh\nnpm install --save-dev a b@4 tsx\n```\n\n'
const save = 'Save it as `x.mts` and run `npx tsx x.mts`, or as `x.mjs` and run `node x.mjs`.\n\n'
const code = '```ts\nimport a from "a"\n```\n'

test('an example is what its README says above it, once for each way to run it', () => {
  const { examples, problems } = readExamples('client', `# T\n\n${install}${save}${code}`)
  const shared = {
    place: 'client, line 9',
    packages: ['a', 'b@4', 'tsx'],
    text: 'import a from "a"\n',
  }
  expect(problems).toEqual([])
  expect(examples).toEqual([
    { ...shared, file: 'x.mts', command: 'npx tsx x.mts' },
    { ...shared, file: 'x.mjs', command: 'node x.mjs' },
  ])
})

test('commands of a shell are run with what the README installs for all of them', () => {
  const commands = '```sh\ndbaas-valkey zone list\n```\n'
  const global = '```sh\nnpm install --global a\n```\n'
  const { examples, problems } = readExamples('cli', `${global}## B\n${commands}`)
  expect(problems).toEqual([])
  expect(examples).toMatchObject([{ packages: ['a'], text: 'dbaas-valkey zone list\n' }])
  expect(readExamples('cli', commands).problems).toEqual([
    'cli, line 1: no line installs the command.',
  ])
})

test.each([
  ['without an install line', save + code, 'no line installs'],
  ['whose install line stands in another section', `${install}# B\n\n${save}${code}`, 'no line'],
  ['without a name and a command', install + code, 'nothing says how to save'],
  ['that follows another one', install + save + code + code, 'nothing says how to save'],
])('a block %s is named', (_, markdown, message) => {
  expect(readExamples('client', markdown).problems.join()).toContain(message)
})

test('the commands that check types and start an emulator are found', () => {
  const shell =
    '```sh\nnpx tsc --noEmit x.mts\nnpx @dbaas-valkey/emulator   # serves\n```\n' +
    '```sh\neval "$(npx @dbaas-valkey/emulator env)"\n```\n'
  const { typecheck, emulator } = readExamples('client', shell)
  expect(typecheck).toBe('npx tsc --noEmit x.mts')
  expect(emulator).toHaveLength(2)
})
