import type { Change } from '@dbaas-valkey/openapi-diff/change'

import type { CodeStyle } from './code-style.js'

export interface Sample {
  readonly before: string
  readonly after: string
}

/** What code looks like that a break concerns, before and after it. */
export function sampleOf(change: Change, style: CodeStyle): Sample {
  return ofWhole(change, style) ?? ofParameter(change, style) ?? ofMessage(change, style)
}

function ofWhole({ rule, name, from, to, instead }: Change, style: CodeStyle): Sample | undefined {
  switch (rule) {
    case 'operation-renamed':
      return { before: style.operation(from ?? ''), after: style.operation(to ?? '') }
    case 'operation-removed':
      return { before: style.operation(name ?? ''), after: remark(instead) }
    case 'operation-moved':
      return { before: pathCall(from), after: pathCall(to) }
    case 'schema-removed':
      return {
        before: `import type { ${name} } from '@dbaas-valkey/types'`,
        after: remark(instead),
      }
    default:
      return undefined
  }
}

function ofParameter(change: Change, style: CodeStyle): Sample | undefined {
  const { rule, operation, from, to } = change
  const [, place = 'path', name = from] = /^(\w+) parameter `([^`]+)`/.exec(change.at) ?? []
  if (operation === undefined || name === undefined || !/parameter/.test(rule + change.at)) {
    return undefined
  }
  const write = (given: string | undefined): string => style.parameter(operation.id, place, given)
  const given = write(`${quoted(name)}: ${valueOf(from) ?? 'value'}`)
  if (/^(?:required-parameter-added|parameter-required)$/.test(rule)) {
    return { before: write(undefined), after: given }
  }
  if (rule === 'parameter-removed') return { before: given, after: write(undefined) }
  if (rule === 'path-parameter-renamed') {
    return { before: write(`${quoted(name)}: value`), after: write(`${quoted(to ?? name)}: value`) }
  }
  return { before: given, after: write(`${quoted(name)}: otherValue`) }
}

/** What is sent in a body, or read from an answer. */
function ofMessage(change: Change, style: CodeStyle): Sample {
  const id = change.operation?.id ?? 'operation'
  const path = (/^`([^`]+)` in /.exec(change.at)?.[1] ?? '').split(/\.|(?=\[\])/).filter(Boolean)
  if (change.side === 'response') return ofAnswer(change, style.answer(id), path)
  const send = (value: string | undefined): string => style.body(id, literal(path, value))
  const value = valueOf(change.from) ?? 'value'
  if (/^(?:property-required|required-property-added)$/.test(change.rule)) {
    return { before: send(undefined), after: send('value') }
  }
  if (change.rule === 'property-removed') return { before: send(value), after: send(undefined) }
  return { before: send(value), after: `${remark(change.instead)}\n${send('otherValue')}` }
}

function ofAnswer({ rule, instead }: Change, start: string, path: readonly string[]): Sample {
  const use = access(path)
  const before = `${start}\nuse(${use})`
  if (rule === 'property-removed') return { before, after: `${start}\n${remark(instead)}` }
  const isMissing = /optional|nullable/.test(rule)
  const after = isMissing ? `use(${use} ?? fallback)` : `${remark(instead)}\nuse(${use})`
  return { before, after: `${start}\n${after}` }
}

function pathCall(route = ''): string {
  const [method = 'GET', path = route] = route.split(' ')
  return `await paths.${method}('${path}', options)`
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
