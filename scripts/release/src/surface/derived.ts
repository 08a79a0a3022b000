import type { Change } from '@dbaas-valkey/openapi-diff/change'
import { camelCase } from '@dbaas-valkey/source/naming'

/** What the generators write from the contract as a whole. */
const wholes = ['components', 'operations', 'paths']

/**
 * The exports that are as they are because of a change of the contract: a type or validator by its schema's name, a
 * function by its operation's. The rules for contracts have judged them, who know requests from responses.
 */
export function exportsDerivedFrom(changes: readonly Change[]): ReadonlySet<string> {
  const telling = changes.filter(({ bump }) => bump !== 'patch')
  const schemas = telling.flatMap(({ rule, schema, name }) => [
    ...(schema === undefined ? [] : [schema.split(/[.[]/, 1)[0] ?? schema]),
    ...(rule.startsWith('schema-') && name !== undefined ? [name] : []),
  ])
  const operations = telling.flatMap(({ rule, operation, name, from }) => [
    ...(operation === undefined ? [] : [operation.id]),
    ...(rule.startsWith('operation-') ? [name ?? '', from ?? ''] : []),
  ])
  return new Set([
    ...(telling.length === 0 ? [] : wholes),
    ...schemas.flatMap((name) => [name, `is${name}`]),
    ...operations.map(camelCase),
  ])
}
