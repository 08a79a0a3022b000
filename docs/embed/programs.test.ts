import { expect, test } from 'vitest'

import { embedPrograms } from './programs.js'

const client = "import { createClient } from '@dbaas-valkey/client'\n"
const files: Record<string, string> = {
  'examples/plain.ts': `${client}\nconst valkey = createClient()\n// #region hidden\ncheck(valkey)\n// #endregion\n`,
  'examples/typed.ts': `import type { Zone } from '@dbaas-valkey/types'\n${client}\n// Kept.\nconst zone: Zone = f<string>()\n`,
  'examples/types.ts':
    "import type { Zone } from '@dbaas-valkey/types'\n\nconst zone: Zone = 'a'\n",
  'examples/test.test.ts': `${client}import { startEmulator } from '@dbaas-valkey/emulator'\nimport { test } from 'vitest'\n`,
  'examples/node.ts': `import { test } from 'node:test'\n\n${client}`,
  'examples/spans.ts': "import { spans } from '@dbaas-valkey/client/opentelemetry'\n",
  'examples/server.ts':
    "import { Client } from 'host'\n\nimport.meta.resolve('@dbaas-valkey/mcp/package.json')\n",
  'examples/commands.sh': 'dbaas-valkey zone list\n',
  'examples/doc.mjs': "/** @type {import('@dbaas-valkey/types').Zone} */\nconst zone = 'a'\n",
}
const embedded = async (file: string, command = ''): Promise<string> =>
  embedPrograms(`<!-- run examples/${file}${command} -->\nold\n<!-- /run -->\n`, async (path) =>
    String(files[path]),
  )

test('an example is shown with all that it takes to run it, without what is hidden', async () => {
  expect(await embedded('plain.ts')).toBe(`<!-- run examples/plain.ts -->

\`\`\`sh
npm install @dbaas-valkey/client tsx
\`\`\`

Save it as \`plain.mts\` and run \`npx tsx plain.mts\`, or in JavaScript, with the same text, as \`plain.mjs\` and run \`node plain.mjs\`.

\`\`\`ts
${client}
const valkey = createClient()
\`\`\`

<!-- /run -->
`)
})

test('an example with types is shown in JavaScript as well, with its comments', async () => {
  const text = await embedded('typed.ts')
  expect(text).toContain('const zone: Zone = f<string>()')
  expect(text).toContain('Save it as `typed.mjs` and run `node typed.mjs`.')
  expect(text).toContain(`\`\`\`js\n${client}\n// Kept.\nconst zone = f()\n`)
})

test.each([
  ['types.ts', 'npm install --save-dev @dbaas-valkey/types tsx'],
  ['test.test.ts', 'npm install --save-dev @dbaas-valkey/client @dbaas-valkey/emulator vitest@4'],
  ['test.test.ts', 'as `test.test.mts` and run `npx vitest run`'],
  ['node.ts', 'run `npx tsx --test node.mts`'],
  ['node.ts', 'run `node --test node.mjs`'],
  ['spans.ts', 'npm install @dbaas-valkey/client @opentelemetry/api tsx'],
  ['server.ts', 'npm install host @dbaas-valkey/mcp tsx'],
  ['commands.sh', '<!-- run examples/commands.sh -->\n\n```sh\ndbaas-valkey zone list\n```\n'],
  ['doc.mjs', 'npm install --save-dev @dbaas-valkey/types\n'],
  ['doc.mjs', 'Save it as `doc.mjs` and run `node doc.mjs`.'],
])('%s says: %s', async (file, want) => {
  expect(await embedded(file)).toContain(want)
})

test('another command takes the place of the usual one', async () => {
  const text = await embedded('plain.ts', ' with deno run plain.ts')
  expect(text).toContain('npm install @dbaas-valkey/client\n')
  expect(text).toContain('Save it as `plain.ts` and run `deno run plain.ts`.')
})

test('a program that imports nothing but types is not shown in JavaScript', async () => {
  expect(await embedded('types.ts')).not.toContain('JavaScript')
})
