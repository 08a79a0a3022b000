// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { failAlternatives } from '../../runtime/alternatives.js'
import type { Place } from '../../runtime/path.js'
import type { Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { inspectProblemLocation, isProblemLocation } from './problem-location.js'
import { inspectProblemMessage, isProblemMessage } from './problem-message.js'

/** One fault of an invalid request, as a text alone or with its place. */
export type ProblemEntry = components['schemas']['ProblemEntry']

const problemEntryNames: readonly string[] = ['detail', 'location', 'path', 'pointer']

export const shapeOfProblemEntry: Shape = { names: problemEntryNames }

export function isProblemEntry(value: unknown): value is ProblemEntry {
  return isProblemMessage(value) || isProblemLocation(value)
}

export function inspectProblemEntry(value: unknown, report: Report, place: Place): void {
  if (!isProblemMessage(value) && !isProblemLocation(value))
    failAlternatives(report, place, 'anyOf', [inspectProblemMessage, inspectProblemLocation], value)
}

export const ProblemEntry = /* @__PURE__ */ schema<ProblemEntry>(
  isProblemEntry,
  inspectProblemEntry,
)
