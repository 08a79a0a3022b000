import { compiled, emitted } from '@dbaas-valkey/json-schema/test/compiled'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

import { generate, runContract } from './run-contract.js'

/** Texts that would run code if they ended the literal or the comment that they stand in. */
const texts = [
  `'; globalThis.brokenOut = true; '`,
  `"; globalThis.brokenOut = true; "`,
  '`; globalThis.brokenOut = true; `',
  '${globalThis.brokenOut = true}',
  '*/ globalThis.brokenOut = true; /*',
  '/* // globalThis.brokenOut = true',
  '\nglobalThis.brokenOut = true\n',
  '\r\nglobalThis.brokenOut = true\r\n',
  '\u{2028}globalThis.brokenOut = true\u{2029}',
  `\\'; globalThis.brokenOut = true; //`,
  `\\\\'; globalThis.brokenOut = true; //`,
  '\\',
  '</script><script>globalThis.brokenOut = true</script>',
  '<!-- globalThis.brokenOut = true -->',
  '\\u0027; globalThis.brokenOut = true; //',
  '\0\b\f\v\u{feff}\u{1f600}',
  '@deprecated {@link x} {',
]

const isBroken = (): boolean => 'brokenOut' in globalThis

/** The same text as a regular expression that matches nothing else. */
function escaped(text: string): string {
  return `^${text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`
}

describe.each(texts.map((text) => [text]))('%j', (text) => {
  test('as a name stays a name', async () => {
    const { is, validate } = await compiled({
      type: 'object',
      properties: { [text]: { type: 'integer' }, [`${text}2`]: { properties: { [text]: false } } },
      required: [text],
      dependentRequired: { [text]: [`${text}3`] },
      additionalProperties: { type: 'null' },
    })
    expect(is({ [text]: 1, [`${text}3`]: null })).toBe(true)
    expect(is({ [text]: 1 })).toBe(false)
    expect(validate({ [text]: 'x', [`${text}3`]: null }).issues).toMatchObject([{ path: [text] }])
    expect(validate({}).issues).toMatchObject([{ path: [text], keyword: 'required' }])
    expect(isBroken()).toBe(false)
  })

  test('as a value stays a value', async () => {
    const schema = { enum: [text, { [text]: [text] }], not: { const: [text] } }
    const { is } = await compiled(schema)
    expect([is(text), is({ [text]: [text] }), is(`${text} `)]).toEqual([true, true, false])
    const constant = await compiled({ const: text })
    expect([constant.is(text), constant.is(`${text} `)]).toEqual([true, false])
    expect(constant.validate(1).issues).toMatchObject([{ keyword: 'const', expected: text }])
    expect(isBroken()).toBe(false)
  })

  test('as a pattern stays a pattern', async () => {
    const { is } = await compiled({ type: 'string', pattern: escaped(text) })
    expect([is(text), is(`${text}x`)]).toEqual([true, false])
    const names = await compiled({ patternProperties: { [escaped(text)]: false } })
    expect([names.is({ [`${text}x`]: 1 }), names.is({ [text]: 1 })]).toEqual([true, false])
    expect(isBroken()).toBe(false)
  })

  test('as an annotation leaves no trace', async () => {
    const annotated = {
      title: text,
      description: text,
      $comment: text,
      default: text,
      [`x-${text}`]: 1,
    }
    const { is } = await compiled({
      ...annotated,
      properties: { a: { ...annotated, type: 'null' } },
    })
    expect([is({ a: null }), is({ a: 1 })]).toEqual([true, false])
    expect(emitted({ $anchor: 'a', ...annotated })).not.toContain('globalThis')
    expect(isBroken()).toBe(false)
  })
})

const schema = {
  type: 'object',
  description: texts.join(' '),
  properties: Object.fromEntries(texts.map((text) => [text, { const: text, description: text }])),
  required: texts,
}

const contract = {
  openapi: '3.1.1',
  info: { title: texts.join(' '), description: texts.join(' '), version: '1.0.0' },
  paths: {
    [`/thing*/${texts.join('').replaceAll(/[{}]/g, '')}`]: {
      description: texts.join(' '),
      post: {
        operationId: texts.join(' '),
        summary: texts.join(' '),
        description: texts.join(' '),
        parameters: texts.map((name) => ({
          name,
          in: 'query',
          description: name,
          schema: { const: name },
        })),
        requestBody: {
          description: texts.join(' '),
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        responses: { default: { description: texts.join(' ') } },
      },
    },
  },
  components: { schemas: { Thing: schema } },
}

const example = Object.fromEntries(texts.map((text) => [text, text]))

test('a contract full of them generates a package that says what the contract says, and no more', async () => {
  const { Thing, operations } = await runContract(contract)
  const [operation] = Object.values(operations)
  expect(Object.keys(operations)).toEqual([texts.join(' ')])
  expect(Thing?.is(example)).toBe(true)
  expect(operation?.body?.is(example)).toBe(true)
  expect(operation?.query?.is(example)).toBe(true)
  for (const text of texts) {
    expect(Thing?.is({ ...example, [text]: 1 })).toBe(false)
    expect(operation?.query?.is({ ...example, [text]: 1 })).toBe(false)
  }
  expect(isBroken()).toBe(false)
})

test('what is generated is TypeScript without an error of syntax', async () => {
  const files = await generate(contract)
  const errors = [...files].flatMap(([path, text]) => {
    const { diagnostics = [] } = ts.transpileModule(text, {
      fileName: path,
      reportDiagnostics: true,
    })
    return diagnostics.map(({ messageText }) => `${path}: ${String(messageText)}`)
  })
  expect(errors).toEqual([])
})
