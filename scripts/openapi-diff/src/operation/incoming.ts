import type { Finding } from '../finding.js'
import { compareLifecycle, lifecycleKeys } from '../lifecycle.js'
import type { RuleId } from '../rules/table.js'
import { compareMark, compareRest } from '../schema/annotations.js'
import type { SchemaComparer } from '../schema/walk.js'
import { compareMessages } from './messages.js'
import type { ReadOperation } from './read.js'
import type { Report } from './report.js'

const knownKeys = new Set([
  'operationId',
  'parameters',
  'requestBody',
  'responses',
  'security',
  'servers',
  'tags',
  ...lifecycleKeys,
])

/** What a consumer has to send is a break when it is new; what it gets in addition is not. */
const arriving: Readonly<Partial<Record<RuleId, RuleId>>> = {
  'required-request-body-added': 'request-body-added',
  'required-parameter-added': 'parameter-added',
}

/**
 * Compares a request that the service sends, a webhook's or a callback's: what is sent in it a consumer reads, and
 * what comes back a consumer sends.
 */
export function compareIncoming(
  from: ReadOperation,
  to: ReadOperation,
  where: string,
  schemas: SchemaComparer,
  report: Report,
): void {
  const nodes = { from: from.value, to: to.value }
  for (const finding of [
    ...compareMark(
      from.value,
      to.value,
      'deprecated',
      'operation-deprecated',
      'operation-restored',
    ),
    ...compareLifecycle(from.value, to.value),
    ...compareRest(from.value, to.value, knownKeys),
  ]) {
    report({ name: where, ...finding }, { side: undefined, root: where, nodes })
  }
  compareMessages(from, to, schemas, (finding, place) => {
    const side = place.side === 'request' ? 'response' : 'request'
    report(turned(finding), { ...place, side, root: `${place.root} of ${where}` })
  })
}

function turned(finding: Finding): Finding {
  const { ignored } = finding
  const rule = arriving[finding.rule] ?? finding.rule
  if (ignored === undefined) return { ...finding, rule }
  return { ...finding, rule, ignored: ignored === 'request' ? 'response' : 'request' }
}
