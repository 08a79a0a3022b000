import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { refusals as requestRefusals } from '../src/http/api/refusals.js'
import { plans } from '../src/backend/plans.js'
import { refusals as backendRefusals } from '../src/backend/refusals.js'
import type { Names } from './names.js'
import { scenarios } from './scenarios/index.js'

/** What scenarios lead an answer to say, though neither they nor the contract have it. */
const expected = ['203.0.113.7/32', '0.0.0.0/0', '*', '+@all', 'default', 'primary', 'regular']

/** Words that the contract's own descriptions do not use: of error messages, plans, metrics and JSON Schema. */
const otherWords =
  'access account again allowed already array at attempt available average bad basic be been between body busy by cannot ' +
  'characters client closed conflict connection contact content contain could currently deletion denied diskio disabled ' +
  'does duplicate enabled enough entity entry equal error errors exceed exceeded exist existing exists expected expired extra failed ' +
  'field forbidden format found gateway greater have header hobbyist input internal invalid io is json key large later ' +
  'least length less limit load locked long malformed many match maximum media mem method missing more most must net no ' +
  'object operational parameter parse permission permitted pitr please policy powered precondition premium processed processing ' +
  'property protected protection provided quota range rate reached rebuilding receive recovery rejected request required ' +
  'reserved resource retry role running schema send server short should signature sos startup state string such support supported ' +
  'syntax taken temporarily terminated termination than there timeout too try unable unauthorized unavailable under ' +
  'unexpected unknown unprocessable unsupported usage used valid wait way wrong your'

const contract = readContract()

/** Every word of the contract's lists and of the scenarios: to record them tells nothing of anybody. */
export const words: ReadonlySet<string> = new Set(
  [
    ...expected,
    ...plans.map(({ name }) => name),
    ...enumerated(contract),
    ...texts(scenarios.flatMap(({ steps }) => steps.map(({ request }) => request.body))),
  ].filter((word) => !isZone(word)),
)

/** The single words that the contract, the emulator's refusals and error messages are made of, in lower case. */
const vocabulary: ReadonlySet<string> = new Set(
  [
    ...keysAndTexts(contract),
    ...Object.values({ ...requestRefusals, ...backendRefusals }).map(({ message }) => message),
    otherWords,
  ].flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []),
)

/** Whether a name or a term is made of words that anybody could have said. */
export function isVocabulary(text: string): boolean {
  return (
    words.has(text) ||
    (/^#?\/?[a-z][\w/.-]*$/i.test(text) &&
      text
        .split(/[\d_/.#-]|(?<=[a-z])(?=[A-Z])/)
        .every((part) => part === '' || vocabulary.has(part.toLowerCase())))
  )
}

/** A sentence of which only known words are left; what may be a name of somebody's is `…`. */
export function withoutNames(sentence: string, names: Names): string {
  let text = sentence
  for (const [name, value] of names) text = text.replaceAll(value, `{${name}}`)
  return text.replaceAll(/\{\w+\}|[^\s"'`,;:()[\]{}/]+/g, (token) =>
    isPlain(token.replace(/[.!?]+$/, '')) ? token : '…',
  )
}

function isPlain(token: string): boolean {
  return /^(?:\{\w+\}|\d{1,4}|[<>=≤≥]+|)$/.test(token) || isVocabulary(token)
}

function isZone(text: string): boolean {
  return /^[a-z]{2}-[a-z]+-\d+$/.test(text)
}

function readContract(): unknown {
  const path = createRequire(import.meta.url).resolve('@dbaas-valkey/types/openapi.json')
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The texts in every `enum` of a JSON document. */
function enumerated(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'enum' ? texts(member) : enumerated(member),
  )
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

function keysAndTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...keysAndTexts(member)])
}
