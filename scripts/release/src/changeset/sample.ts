import type { Change } from '@dbaas-valkey/openapi-diff/change'
import { camelCase } from '@dbaas-valkey/source/naming'

export interface Sample {
  readonly before: string
  readonly after: string
}

/** What code looks like that a break concerns, before and after it. What `spec/changes.yaml` says comes before it. */
export function sampleOf(change: Change): Sample {
  return pathParameter(change) ?? ofOperation(change) ?? ofMessage(change)
}

const unnamed: Readonly<Record<string, (change: Change) => Sample | undefined>> = {
  'operation-renamed': ({ from, to }) => ({
    before: call(camelCase(from ?? ''), 'parameters'),
    after: call(camelCase(to ?? ''), 'parameters'),
  }),
  'operation-removed': ({ name, instead }) => ({
    before: call(camelCase(name ?? ''), 'parameters'),
    after: remark(instead),
  }),
  'operation-moved': ({ from, to }) => ({ before: pathCall(from), after: pathCall(to) }),
  'schema-removed': ({ name, instead }) => ({
    before: `import type { ${name} } from '@dbaas-valkey/types'`,
    after: remark(instead),
  }),
}

/** Code does not tell whether a removal was announced. */
function kindOf({ rule }: Change): string {
  return rule.replace(/^deprecated-/, '')
}

function ofOperation(change: Change): Sample | undefined {
  return unnamed[kindOf(change)]?.(change)
}

function pathParameter(change: Change): Sample | undefined {
  const name = /parameter `([^`]+)`/.exec(change.at)?.[1] ?? change.from
  if (change.operation === undefined || name === undefined) return undefined
  const call_ = (inside: string): string => call(methodOf(change), `{ ${inside}...parameters }`)
  const given = call_(`${quoted(name)}: ${valueOf(change.from) ?? 'value'}, `)
  switch (kindOf(change)) {
    case 'required-parameter-added':
    case 'parameter-required':
      return { before: call(methodOf(change), 'parameters'), after: given }
    case 'parameter-removed':
      return { before: given, after: call(methodOf(change), 'parameters') }
    case 'path-parameter-renamed':
      return {
        before: call_(`${quoted(change.from ?? '')}: value, `),
        after: call_(`${quoted(change.to ?? '')}: value, `),
      }
    default:
      return /parameter `/.test(change.at)
        ? { before: given, after: call_(`${quoted(name)}: otherValue, `) }
        : undefined
  }
}

/** What is sent in a body, or read from an answer. */
function ofMessage(change: Change): Sample {
  const path = (/^`([^`]+)` in /.exec(change.at)?.[1] ?? '').split(/\.|(?=\[\])/).filter(Boolean)
  if (change.side === 'response')
    return { before: read(change, path), after: reading(change, path) }
  const send = (value: string | undefined): string =>
    call(methodOf(change), `{ ...parameters, body: ${literal(path, value)} }`)
  const value = valueOf(change.from) ?? 'value'
  if (/^(?:property-required|required-property-added)$/.test(change.rule)) {
    return { before: send(undefined), after: send('value') }
  }
  if (kindOf(change) === 'property-removed') return { before: send(value), after: send(undefined) }
  return { before: send(value), after: `${remark(change.instead)}\n${send('otherValue')}` }
}

function read(change: Change, path: readonly string[]): string {
  return `const answer = await valkey.${methodOf(change)}(parameters)\nuse(${access(path)})`
}

function reading(change: Change, path: readonly string[]): string {
  const start = `const answer = await valkey.${methodOf(change)}(parameters)`
  if (kindOf(change) === 'property-removed') return `${start}\n${remark(change.instead)}`
  if (/optional|nullable/.test(change.rule)) return `${start}\nuse(${access(path)} ?? fallback)`
  return `${start}\n${remark(change.instead)}\nuse(${access(path)})`
}

function methodOf({ operation }: Change): string {
  return camelCase(operation?.id ?? 'operation')
}

function call(method: string, given: string): string {
  return `await valkey.${method}(${given})`
}

function pathCall(route = ''): string {
  const [method = 'GET', path = route] = route.split(' ')
  return `await valkey.paths.${method}('${path}', options)`
}

function remark(sentence = 'Read both contracts.'): string {
  return `// ${sentence}`
}

/** `{ migration: { 'ignore-dbs': value } }`; an absent value leaves its property out. */
function literal([first, ...rest]: readonly string[], value: string | undefined): string {
  if (first === undefined) return value ?? 'body'
  if (first === '[]') return `[${literal(rest, value)}]`
  if (rest.length === 0 && value === undefined) return '{}'
  return `{ ${first === '*' ? 'anyName' : quoted(first)}: ${literal(rest, value)} }`
}

function access(path: readonly string[]): string {
  return path.reduce((text, part) => {
    if (part === '[]') return `${text}[0]`
    return quoted(part) === part ? `${text}.${part}` : `${text}['${part}']`
  }, 'answer')
}

function quoted(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
}

/** A value that the contract spelled out, as code; nothing for a type in words. */
function valueOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (/^"[^'\\]*"$/.test(text)) return `'${text.slice(1, -1)}'`
  return /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(text) ? text : undefined
}
