import { expect, test } from 'vitest'

import { embed } from './blocks.js'

const files: Record<string, string> = {
  'examples/a.ts':
    "const a = 1\n// #region inner\n  const b = 2\n\n    const c = '$&'\n// #endregion\n",
}
const read = async (file: string): Promise<string> => files[file] ?? ''

const table = [
  {
    name: 'a whole file, without its region markers',
    given: '<!-- examples/a.ts -->\n```ts\nold\n```\n',
    want: "<!-- examples/a.ts -->\n```ts\nconst a = 1\n  const b = 2\n\n    const c = '$&'\n```\n",
  },
  {
    name: 'a region, without the indentation it shares',
    given: '<!-- examples/a.ts#inner -->\n\n```ts\n```\nrest\n',
    want: "<!-- examples/a.ts#inner -->\n\n```ts\nconst b = 2\n\n  const c = '$&'\n```\nrest\n",
  },
  { name: 'a block without a marker', given: '```ts\nmine\n```\n', want: '```ts\nmine\n```\n' },
]

test.each(table)('embeds $name', async ({ given, want }) => {
  expect(await embed(given, read)).toBe(want)
})

test('an unknown region is named', async () => {
  const given = '<!-- examples/a.ts#nope -->\n```ts\n```'
  await expect(embed(given, read)).rejects.toThrow('examples/a.ts has no region "nope"')
})
