import { limitsIssue } from './backend/capacity.js'
import { EmulatorOptions as schema } from './generated/options.js'
import type { EmulatorOptions } from './options.js'
import { asSentence } from './testing/refuse.js'
import { EmulatorError } from './valkey/errors.js'

/**
 * Refuses options that do not make sense, such as a `null` from JavaScript: they would fail much later, and elsewhere.
 *
 * @throws {@link EmulatorError} `INVALID_OPTION` that names each option and what is wrong with it
 */
export async function checkOptions(given: EmulatorOptions): Promise<void> {
  if (!schema.is(given)) return refuse(await issuesOf(given))
  for (const name of ['log', 'onRequest'] as const)
    if (given[name] !== undefined && typeof given[name] !== 'function')
      refuse([`options.${name} must be a function`])
  if (given.watchSeed === true && given.seedFile === undefined)
    refuse(['options.watchSeed needs options.seedFile'])
  const issue = limitsIssue(given)
  if (issue !== undefined) refuse([`options.${issue}`])
}

/** The messages are loaded for an emulator that is not going to start anyway. */
async function issuesOf(given: unknown): Promise<string[]> {
  const { findIssues } = await import('./testing/find-issues.js')
  return findIssues('options', schema, given)
}

function refuse(issues: readonly string[]): never {
  throw new EmulatorError('INVALID_OPTION', asSentence(issues))
}
