import type { Bump, Rule, Side } from '../rule.js'
import { commandRules } from './command.js'
import { documentRules } from './document.js'
import { extensionRules } from './extension.js'
import { lifecycleRules } from './lifecycle.js'
import { messageRules } from './message.js'
import { operationRules } from './operation.js'
import { structureRules } from './structure.js'
import { valueRules } from './value.js'

/** Every difference there is a rule for. `fixtures/` holds one example of each and side. */
export const rules = {
  ...documentRules,
  ...operationRules,
  ...commandRules,
  ...messageRules,
  ...valueRules,
  ...structureRules,
  ...lifecycleRules,
  ...extensionRules,
} as const

export type RuleId = keyof typeof rules

export function ruleOf(id: RuleId): Rule {
  return rules[id]
}

/** A place that belongs to neither side is judged as the worse of the two would be. */
export function bumpOf(id: RuleId, side: Side | undefined): Bump {
  const { bump } = ruleOf(id)
  if (typeof bump === 'string') return bump
  if (side !== undefined) return bump[side]
  return bump.request === 'major' || bump.response === 'major' ? 'major' : 'minor'
}

/** What to write instead, on the side where it breaks. */
export function insteadOf(id: RuleId, side: Side | undefined): string | undefined {
  return onSide(ruleOf(id).instead, side)
}

/** Why the types need not agree with the bump, where there is a reason. */
export function typesReason(id: RuleId, side: Side | undefined): string | undefined {
  return onSide(ruleOf(id).types, side)
}

function onSide(
  words: string | Readonly<Partial<Record<Side, string>>> | undefined,
  side: Side | undefined,
): string | undefined {
  if (words === undefined || typeof words === 'string') return words
  return side === undefined ? (words.request ?? words.response) : words[side]
}
