import { transform } from '@typia/transform'
import ts from 'typescript'

import { nameOf, refuse, type JsonSchema, type Schemas } from '../json-schema.js'
import type { Content, Peer } from '../peer.js'

/**
 * Its transformer, run over types with tags by TypeScript 5.9. From version 13 on typia compiles with a toolchain of its
 * own instead; 12 is the last that any TypeScript runs.
 */
export const typia: Peer = {
  name: 'typia',
  how: 'transformed types with tags, version 12',
  answers: ['is', 'issues'],
  program: (schemas, names, content) => transformed(source(schemas, names, content)),
}

function source(schemas: Schemas, names: readonly string[], content: Content): string {
  const types = Object.entries(schemas).map(([name, schema]) => `type ${name} = ${typeOf(schema)}`)
  const validators = names.map((name) => exported[content](name))
  return [`import typia, { tags } from 'typia'`, ...types, ...validators].join('\n')
}

const exported: Readonly<Record<Content, (name: string) => string>> = {
  is: (name) => `export const ${name} = typia.createIs<${name}>()`,
  issues: (name) => `const validate${name} = typia.createValidate<${name}>()
export const ${name} = (value: unknown) => {
  const result = validate${name}(value)
  return result.success ? [] : result.errors
}`,
  whole: (name) => `export const ${name} = typia.createValidate<${name}>()`,
}

/** In the folder of the benchmark, so that its imports are found; it is never written. */
const file = `${import.meta.dirname}/typia-source.ts`
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  types: [],
}

function transformed(text: string): string {
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, ...rest)
  const program = ts.createProgram([file], options, host)
  const problems: ts.Diagnostic[] = []
  const transformer = transform(program, {}, { addDiagnostic: (problem) => problems.push(problem) })
  let output = ''
  const write = (_name: string, content: string): void => {
    output = content
  }
  program.emit(undefined, write, undefined, false, { before: [transformer] })
  if (problems.length > 0) {
    throw new Error(problems.map(({ messageText }) => JSON.stringify(messageText)).join('\n'))
  }
  return output
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  switch (schema.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return ['number', `tags.Type<'int64'>`, ...tagsOf(schema)].join(' & ')
    case 'number':
      return ['number', ...tagsOf(schema)].join(' & ')
    case 'string':
      return ['string', ...tagsOf(schema)].join(' & ')
    case 'array':
      return `(${typeOf(schema.items ?? refuse(schema))})[]`
    case 'object':
      return objectOf(schema)
    default:
      return refuse(schema)
  }
}

function objectOf({ properties, required }: JsonSchema): string {
  if (!properties) return '{ [name: string]: unknown }'
  const members = Object.entries(properties).map(([name, property]) => {
    const mark = required?.includes(name) ? '' : '?'
    return `${JSON.stringify(name)}${mark}: ${typeOf(property)}`
  })
  return `{ ${members.join('; ')} }`
}

const tagNames = {
  minLength: 'MinLength',
  maxLength: 'MaxLength',
  minimum: 'Minimum',
  maximum: 'Maximum',
  pattern: 'Pattern',
  format: 'Format',
} as const

function tagsOf(schema: JsonSchema): string[] {
  return Object.entries(tagNames).flatMap(([keyword, tag]) => {
    const value = schema[keyword as keyof typeof tagNames]
    // A number has its format by its type; no string is shorter than 0.
    if (value === undefined || value === 'int64' || value === 'double') return []
    return `tags.${tag}<${JSON.stringify(value)}>`
  })
}
