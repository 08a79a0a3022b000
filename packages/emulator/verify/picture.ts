import { secretProperties } from '../src/generated/secrets.js'
import type { Names } from './names.js'
import type { Json } from './scenario.js'
import { isVocabulary, withoutNames, words } from './words.js'

export interface PictureContext {
  readonly names: Names
  /** Whether texts for people are content rather than wording. */
  readonly content?: boolean
}

/**
 * What is recorded of an answer: its shape, and of its values only those that say how the API works. Everything is left
 * out unless a rule lets it in, so that a property that nobody has thought of cannot tell anything of an account.
 *
 * | value                                             | in the record                                    |
 * | ------------------------------------------------- | ------------------------------------------------ |
 * | `true`, `false`, `null`                           | as it is                                         |
 * | a number                                          | as it is where it is a size, a count or a limit  |
 * | what the contract marks as a secret               | its form: `{secret}`, `valkeys://{user}@{host}…` |
 * | a word of the contract or of a scenario           | as it is                                         |
 * | a name of the run, an id, a time, an address      | its kind: `{service}`, `{uuid}`, `{time …}`      |
 * | a text for people (`message`, `detail`, …)        | its plain words                                  |
 * | any other text                                    | `{text}`                                         |
 */
export function picture(value: unknown, context: PictureContext, property = ''): Json {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return numberPicture(value, property)
  if (typeof value === 'string') return textPicture(value, context, property)
  if (Array.isArray(value)) return distinct(value.map((item) => picture(item, context, property)))
  if (typeof value !== 'object') return null
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [
        isVocabulary(name) ? name : '{name}',
        picture(member, context, name),
      ]),
  )
}

const secrets = new Set(secretProperties)

/** Numbers that describe plans and settings. */
const measures = new Set([
  'default',
  'disk-size',
  'disk-space',
  'example',
  'examples',
  'interval',
  'max-count',
  'max-memory-percent',
  'maxLength',
  'maximum',
  'minLength',
  'minimum',
  'node-count',
  'node-cpu-count',
  'node-memory',
  'timeout',
])

/** Texts for people: their wording is part of what tools compare. */
const sentences = new Set(['detail', 'error', 'link', 'message', 'title'])

/** Properties whose values are words of the API, though the contract does not list them. */
const terms = new Set([
  'command',
  'component',
  'family',
  'location',
  'phase',
  'pointer',
  'reason',
  'recovery-mode',
  'role',
  'ssl',
  'state',
  'status',
  'type',
  'unit',
])

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?<fraction>\.\d+)?(?<zone>Z|[+-]\d\d:\d\d)?$/
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const address =
  /^(?<scheme>[a-z]+):\/\/(?:(?<user>[^:@]*)(?<password>:[^@]*)?@)?[^@/]+?(?<port>:\d+)?$/

function numberPicture(value: number, property: string): Json {
  return measures.has(property) ? value : '{number}'
}

function textPicture(text: string, { names, content }: PictureContext, property: string): string {
  if (/^https?:/.test(text)) return '{url}'
  const uri = address.exec(text)?.groups
  if (uri !== undefined) {
    const user = uri['user'] === undefined ? '' : `{user}${uri['password'] ? ':{secret}' : ''}@`
    return `${uri['scheme']}://${user}{host}${uri['port'] ? ':{port}' : ''}`
  }
  for (const [name, value] of names) if (text === value) return `{${name}}`
  if (secrets.has(property)) return '{secret}'
  if (uuid.test(text)) return '{uuid}'
  const instant = time.exec(text)?.groups
  if (instant !== undefined) {
    const fraction =
      instant['fraction'] === undefined ? '' : `.${'f'.repeat(instant['fraction'].length - 1)}`
    return `{time${fraction}${instant['zone'] ?? ''}}`
  }
  if (text.startsWith('-----BEGIN CERTIFICATE-----')) return '{certificate}'
  if (words.has(text)) return text
  if (sentences.has(property) && content !== true) return withoutNames(text, names)
  if (terms.has(property) && isVocabulary(text)) return text
  return '{text}'
}

/** How often something is there, and in which order, is a matter of the moment: what looks the same is told once. */
function distinct(items: readonly Json[]): Json[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]))
  return [...seen].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item)
}
