import type { Change } from '../change.js'
import type { Side } from '../rule.js'
import { bumpOf, type RuleId } from '../rules/table.js'

/** A reason why a change is no break although a validator of the other contract refuses a value. */
export interface SoundnessPolicy {
  readonly name: string
  readonly side: Side
  readonly reason: string
  readonly rules: readonly RuleId[]
  /** What the refusing validator may complain about; everything where nothing is listed. */
  readonly keywords?: readonly string[]
}

/** Every exception there is. A rule in it that has become a break on its side fails the tests. */
export const soundnessPolicies: readonly SoundnessPolicy[] = [
  {
    name: 'nobody sends what nobody described',
    side: 'request',
    reason:
      'A property that no contract mentioned was no part of the API, whatever a validator let through.',
    rules: ['property-added'],
  },
  {
    name: 'nobody sends what only a new alternative describes',
    side: 'request',
    reason:
      'An object that fits a new alternative by properties that no contract mentioned was no part of the API.',
    rules: ['alternative-added'],
    keywords: ['oneOf'],
  },
  {
    name: 'readers ignore properties they do not know',
    side: 'response',
    reason: 'Every new property would be a break otherwise, and our client ignores them.',
    rules: ['property-added', 'required-property-added', 'additional-properties-allowed'],
  },
  {
    name: 'readers expect more values of a known type',
    side: 'response',
    reason:
      'New values of an enum and wider limits are minor by the version policy, and named in the changelog.',
    rules: [
      'enum-value-added',
      'range-widened',
      'pattern-changed',
      'pattern-removed',
      'unique-items-dropped',
    ],
  },
  {
    name: 'readers expect other multiples of another step',
    side: 'response',
    reason:
      'A step of which neither includes the other is told as one that is narrower; limits are minor either way.',
    rules: ['range-narrowed'],
    keywords: ['multipleOf'],
  },
]

/** A property that does not travel this way is judged as words; whoever sends it all the same is on his own. */
export const notTravelling = 'read-only and write-only properties do not travel'

/** The name of the policy that excuses a refusal by these keywords. */
export function excuse(
  changes: readonly Change[],
  side: Side,
  keywords: readonly string[],
): string | undefined {
  const rules = new Set(changes.map(({ rule }) => rule))
  const policy = soundnessPolicies.find(
    (candidate) =>
      candidate.side === side &&
      candidate.rules.some((rule) => rules.has(rule)) &&
      (candidate.keywords === undefined ||
        candidate.keywords.some((keyword) => keywords.includes(keyword))),
  )
  if (policy !== undefined) return policy.name
  const ignored = changes.some(
    ({ rule, bump }) => bump === 'patch' && bumpOf(rule, side) !== 'patch',
  )
  return ignored ? notTravelling : undefined
}
