import { expect, test } from 'vitest'
import { emitDeclarations } from '@dbaas-valkey/generate/types/declarations'
import { readExamples, type Example } from '@dbaas-valkey/openapi-diff/fixture'
import { bumpOf, typesReason } from '@dbaas-valkey/openapi-diff/rules/table'
import { compileAll, type Sources } from '@dbaas-valkey/openapi-diff/usage'

/**
 * Every fixture is also a consumer: a program that compiles with the types of the older contract. Against those of
 * the newer one it compiles where the rule says minor or patch, and does not where it says major; or else the rule
 * gives its reason, and gives none that it does not need.
 */
const examples = await readExamples()
const yesterday = compileAll(examples.map((example) => sourcesOf(example, 'from')))
const today = compileAll(examples.map((example) => sourcesOf(example, 'to')))

test('every usage file compiles with the types of its day', () => {
  const broken = examples.flatMap(({ name }, index) =>
    (yesterday[index] ?? []).map((message) => `${name}: ${message}`),
  )
  expect(broken).toEqual([])
})

test.each(examples.map((example, index) => ({ ...example, index })))(
  '$name: the types agree with the bump, or the rule says why not',
  ({ rule, side, index }) => {
    const breaks = bumpOf(rule, side) === 'major'
    const messages = today[index] ?? []
    const agrees = breaks === messages.length > 0
    const reason = typesReason(rule, side)
    expect({ messages, reason: agrees ? 'none needed' : reason }).toEqual({
      messages,
      reason: agrees
        ? reason === undefined
          ? 'none needed'
          : 'remove it from the table'
        : expect.any(String),
    })
  },
)

function sourcesOf(example: Example, day: 'from' | 'to'): Sources {
  const document = {
    openapi: '3.1.1',
    info: { title: example.name, version: '1.0.0' },
    ...example[day],
  }
  const { components } = example[day] as { readonly components?: { readonly schemas?: object } }
  const names = Object.keys(components?.schemas ?? {})
  const { openapi, schemas } = emitDeclarations(
    document,
    new Map(names.map((name) => [name, name])),
  )
  return {
    'openapi.ts': openapi.toString(),
    'schemas.ts': schemas.toString(),
    'usage.ts': example.usage,
  }
}
