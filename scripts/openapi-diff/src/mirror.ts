import type { RuleId } from './rules/table.js'

/** What the last word of a rule is the other way round; a word that is not here stays what it is. */
const opposites: readonly (readonly [string, string])[] = [
  ['absorbed', 'split'],
  ['added', 'removed'],
  ['advanced', 'postponed'],
  ['allowed', 'forbidden'],
  ['collide', 'part'],
  ['deprecated', 'restored'],
  ['exclusive', 'overlap'],
  ['grown', 'shrunk'],
  ['introduced', 'dropped'],
  ['loosened', 'tightened'],
  ['lowered', 'raised'],
  ['narrowed', 'widened'],
  ['optional', 'required'],
  ['relaxed', 'tightened'],
  ['required', 'dropped'],
  ['restricted', 'unrestricted'],
  ['set', 'withdrawn'],
]

/** Rules that say more of one way than can be said of the way back. */
export const unmirrored: ReadonlyMap<RuleId, RuleId> = new Map<RuleId, RuleId>([
  ['deprecated-header-removed', 'header-added'],
  ['deprecated-operation-removed', 'operation-added'],
  ['deprecated-parameter-removed', 'parameter-added'],
  ['deprecated-property-removed', 'property-added'],
  ['error-response-added', 'response-removed'],
  ['parameter-style-relaxed', 'parameter-style-changed'],
  ['request-body-removed', 'required-request-body-added'],
  ['required-parameter-added', 'parameter-removed'],
  ['required-property-added', 'property-removed'],
  ['required-request-body-added', 'request-body-removed'],
  ['request-body-added', 'request-body-removed'],
  ['response-removed', 'error-response-added'],
  ['security-scheme-extended', 'security-scheme-changed'],
  ['success-response-added', 'response-removed'],
])

/** The rule that tells the same difference the other way round: itself, where a thing has only become another. */
export function mirrorOf(id: RuleId, known: ReadonlySet<string>): string {
  const special = unmirrored.get(id)
  if (special !== undefined) return special
  const candidates = opposites
    .flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ])
    .filter(([word]) => id.endsWith(`-${word}`))
    .map(([word = '', other = '']) => `${id.slice(0, -word.length)}${other}`)
  return candidates.find((candidate) => known.has(candidate)) ?? candidates[0] ?? id
}
