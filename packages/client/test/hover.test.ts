/** What a person reads in an editor: types by their names, and the contract's words about them. */
import { describe, expect, test } from 'vitest'

import { openEditor } from './support/editor.js'

const imports = `
import { createClient, getDbaasServiceValkey } from '@dbaas-valkey/client'
import { createPaths } from '@dbaas-valkey/client/paths'
import type { AccessControl, components, operations, PlanName, ValkeyService } from '@dbaas-valkey/types'
const valkey = createClient()
`

describe('an editor shows', () => {
  const { hover } = openEditor(`${imports}
const pending = valkey.getDbaasServiceValkey({ name: 'cache' })
const standalone = getDbaasServiceValkey(valkey, { name: 'cache' })
const service = await pending
const { backups, state } = service
const { users } = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
const operation = await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
const { data, error } = await createPaths(valkey).GET('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } } })
type Component = components['schemas']['ValkeyService']
type Body = operations['create-dbaas-service-valkey']['requestBody']['content']['application/json']
`)

  test.each([
    ['pending', 'const pending: Promise<ValkeyService>'],
    ['standalone', 'const standalone: Promise<ValkeyService>'],
    ['service =', 'const service: ValkeyService'],
    ['backups', 'const backups: ServiceBackup[] | undefined'],
    ['state }', 'const state: ServiceState | undefined'],
    ['users }', 'const users: ValkeyUser[] | undefined'],
    ['operation =', 'const operation: Operation'],
    ['data,', 'const data: ValkeyService | undefined'],
    ['error }', 'const error: Problem | undefined'],
    ['Component', 'type Component = ValkeyService'],
    ['Body', 'type Body = CreateValkeyServiceRequest'],
    [
      'getDbaasServiceValkey({',
      '(property) Methods.getDbaasServiceValkey: (input: GetDbaasServiceValkeyInput, options?: CallOptions) => Promise<ValkeyService>',
    ],
    [
      'getDbaasServiceValkey(valkey',
      '(alias) getDbaasServiceValkey(client: Transport, input: GetDbaasServiceValkeyInput, options?: CallOptions): Promise<ValkeyService>\nimport getDbaasServiceValkey',
    ],
  ])('`%s` by its name', (text, want) => {
    expect(hover(text).code).toBe(want)
  })

  test('the words of the contract without tags', () => {
    const { words } = hover('plan:')
    expect(words).toMatch(/^Plan to order, such as `startup-4`;/)
    expect(words).not.toContain('@')
  })
})

describe('an editor completes', () => {
  const { completions, errors } = openEditor(`${imports}
await valkey.updateDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'business-', version: '', 'valkey-settings': { maxmemory_policy: 'noeviction' } },
})
const rules = { categories: ['+@re'] } satisfies AccessControl
const other: PlanName = 'a-plan-of-tomorrow'
`)

  test.each([
    ["plan: 'business-", ['business-4', 'business-225', 'hobbyist-2', 'premium-16', 'startup-4']],
    ["version: '", ['8']],
    ["categories: ['+@re", ['+@read', '-@dangerous']],
    ["maxmemory_policy: 'noeviction", ['allkeys-lru', 'noeviction']],
  ])('%s', (text, want) => {
    expect(completions(text)).toEqual(expect.arrayContaining(want))
  })

  test('what is known, and takes what is not', () => {
    expect(errors()).toEqual([])
  })
})

describe('an error names', () => {
  test.each([
    [
      'what was not waited for, in two lines',
      `valkey.getDbaasServiceValkey({ name: 'cache' }).state`,
      [
        "Property 'state' does not exist on type 'Promise<ValkeyService>'.",
        "Did you forget to use 'await'?",
      ],
    ],
    [
      'what stands for something else',
      `const service: ValkeyService = await valkey.deleteDbaasServiceValkey({ name: 'cache' })`,
      [
        "Type 'Operation' is missing the following properties from type 'ValkeyService': name, plan, 'prometheus-uri', type",
      ],
    ],
    [
      'the request in which nothing has that name',
      `await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4', ipFilter: [] } })`,
      [
        "Object literal may only specify known properties, but 'ipFilter' does not exist in type 'CreateValkeyServiceRequest'. Did you mean to write 'ip-filter'?",
        "The expected type comes from property 'body' which is declared here on type 'CreateDbaasServiceValkeyInput'",
      ],
    ],
  ])('%s', (_, program, want) => {
    expect(openEditor(imports + program).errors()).toEqual([want])
  })
})
