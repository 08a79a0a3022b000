import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const validator = join(root, 'packages/validator')

/** What a bundler makes of an import from the package. */
async function bundled(code: string, conditions: readonly string[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: join(validator, 'src/generated'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    tsconfigRaw: {},
    conditions: [...conditions],
    plugins: [
      {
        name: 'sources',
        setup({ onResolve }) {
          const name = conditions.includes('no-messages')
            ? 'runtime/no-messages'
            : 'generated/messages'
          // What a plugin resolves is not looked up in the package's own `sideEffects`.
          onResolve({ filter: /^#messages$/ }, () => ({
            path: join(validator, `src/${name}.ts`),
            sideEffects: false,
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}

test('an import of which nothing is used leaves nothing behind', async () => {
  const { sideEffects } = JSON.parse(await readFile(join(validator, 'package.json'), 'utf8')) as {
    sideEffects: unknown
  }
  expect(sideEffects).toBe(false)
  expect((await bundled(`import './index.js'; import './operations.js'`)).trim()).toBe('')
  const unused = `import { ValkeyService } from './index.js'; export const other = 1`
  expect(await bundled(unused)).not.toContain('isObject')
})

test('a single check brings no issues, no messages and no other schema', async () => {
  const code = await bundled(`export { isValkeyUser } from './index.js'`)
  expect(code).toContain('function isValkeyUser')
  for (const other of ['inspect', 'issues', 'must ', 'ValidationError', 'isValkeyService']) {
    expect(code).not.toContain(other)
  }
})

test('a schema brings the messages, unless they are left out by a condition', async () => {
  const code = `export { ValkeyUser } from './index.js'`
  const [worded, wordless] = [await bundled(code), await bundled(code, ['no-messages'])]
  expect(worded).toContain('did you mean')
  expect(wordless).not.toContain('did you mean')
  expect(wordless).toContain('inspectValkeyUser')
  expect(wordless.length).toBeLessThan(worded.length)
})

test('formats that a schema does not use cost nothing', async () => {
  const code = await bundled(`export { CreateValkeyUserRequest } from './index.js'`)
  expect(code).not.toContain('matches')
})

test('a new table of messages takes the place of the English one in every schema of a bundle', async () => {
  const code = await bundled(`export { ValkeyUser, Zone, setMessages } from './index.js'`)
  const bundle = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    ValkeyUser: { validate(value: unknown): { issues?: readonly { message: string }[] } }
    Zone: { validate(value: unknown): { issues?: readonly { message: string }[] } }
    setMessages(table: object): void
  }
  bundle.setMessages({ type: () => 'falsch' })
  for (const { validate } of [bundle.ValkeyUser, bundle.Zone]) {
    expect(validate(4).issues).toMatchObject([{ message: 'falsch' }])
  }
})
