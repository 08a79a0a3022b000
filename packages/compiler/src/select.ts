import type { Contract, NamedSchema, Operation } from '@dbaas-valkey/contract/model'

import { CompilerError } from './error.js'
import type { CompileOptions, Selection } from './options.js'
import { schemaAtReference, referencesIn } from './references.js'

/** The contract with what is selected, and the schemas that this refers to. */
export function select(
  contract: Contract,
  include: Selection | undefined,
  exclude: Selection | undefined,
): Contract {
  const { schemas, operations } = contract
  if (include === undefined && exclude === undefined) return contract
  const isTaken = (isIn: (selection: Selection) => boolean): boolean =>
    (include === undefined || isIn(include)) && !(exclude !== undefined && isIn(exclude))
  const keptOperations = operations.filter((operation) =>
    isTaken((selection) => hasOperation(selection, operation)),
  )
  const roots = schemas.filter(({ name }) =>
    isTaken((selection) => matches(selection.schemas, name)),
  )
  const needed = closure(contract, [
    ...roots.map(({ schema }) => schema),
    ...keptOperations.flatMap(schemasOf),
  ])
  const kept = schemas.filter((schema) => roots.includes(schema) || needed.has(schema))
  return { ...contract, schemas: kept, operations: keptOperations }
}

/** @throws CompilerError for a name in a selection that nothing goes by */
export function refuseUnknown(
  contract: Contract,
  { include, exclude }: Pick<CompileOptions, 'exclude' | 'include'>,
): void {
  for (const selection of [include, exclude]) refuseUnknownIn(contract, selection)
}

/** The named schemas that some schemas refer to, and those that these refer to. */
function closure(contract: Contract, roots: readonly unknown[]): ReadonlySet<NamedSchema> {
  const byPointer = new Map(contract.schemas.map((schema) => [schema.pointer, schema]))
  const found = new Set<NamedSchema>()
  const seen = new Set<string>()
  const queue = [...roots]
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    for (const reference of referencesIn(value)) {
      if (seen.has(reference)) continue
      seen.add(reference)
      const { pointer, schema } = schemaAtReference(contract, reference)
      const named = byPointer.get(pointer)
      if (named) found.add(named)
      if (schema !== undefined) queue.push(schema)
    }
  }
  return found
}

function schemasOf({ parameters, body, responses }: Operation): unknown[] {
  return [
    ...parameters.map(({ schema }) => schema),
    ...(body ? [body.schema] : []),
    ...responses.flatMap((response) => (response.body ? [response.body.schema] : [])),
  ]
}

function hasOperation({ operations, tags }: Selection, { id, tags: own }: Operation): boolean {
  return matches(operations, id) || own.some((tag) => matches(tags, tag))
}

function matches(patterns: readonly string[] = [], name: string): boolean {
  return patterns.some((pattern) => expressionOf(pattern).test(name))
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}

function refuseUnknownIn({ schemas, operations }: Contract, selection: Selection = {}): void {
  const known = {
    schemas: schemas.map(({ name }) => name),
    tags: operations.flatMap(({ tags }) => tags),
    operations: operations.map(({ id }) => id),
  }
  for (const kind of ['schemas', 'tags', 'operations'] as const) {
    const lost = selection[kind]?.find(
      (pattern) => !known[kind].some((name) => matches([pattern], name)),
    )
    if (lost === undefined) continue
    const some = [...new Set(known[kind])].slice(0, 8).join(', ')
    throw new CompilerError(
      'USAGE',
      `None of the document's ${kind} goes by ${JSON.stringify(lost)}. There are ${some === '' ? 'none' : some}. A * stands for any characters.`,
    )
  }
}
