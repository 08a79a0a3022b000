import type { Contract, Operation, Parameter, Schema } from '@dbaas-valkey/contract/model'

import type { CatalogueEntry } from '../catalogue/model.js'
import { propertiesOf, resolve } from '../reference/schema.js'

/** The component schema of what names a service. */
const serviceName = 'ServiceName'

/**
 * Where the arguments of an operation name a service: `['name']`, `['body', 'fork-from-service']`. The vendor gives some
 * parameters no schema but `string`: what names a service in the path of one operation does so in that of each.
 */
export function servicesIn(contract: Contract, { parameters, body }: Operation): string[][] {
  const names = new Set(
    contract.operations
      .flatMap((operation) => inPath(operation.parameters))
      .filter(({ schema }) => namesService(contract, schema))
      .map(({ name }) => name),
  )
  return [
    ...inPath(parameters)
      .filter(({ name }) => names.has(name))
      .map(({ name }) => [name]),
    ...propertiesOf(resolve(contract, body?.schema).schema)
      .filter(([, schema]) => namesService(contract, schema))
      .map(([name]) => ['body', name]),
  ]
}

/** The list of an answer whose items are services, with the property that names each. */
export function serviceList(
  contract: Contract,
  { responses }: Operation,
  { answer: { list } }: CatalogueEntry,
): { readonly list: string; readonly name: string } | undefined {
  const success = responses.find(({ status }) => status.startsWith('2'))
  const properties = propertiesOf(resolve(contract, success?.body?.schema).schema)
  const property = properties.find(([name]) => name === list)?.[1]
  if (list === undefined || property === undefined) return undefined
  const items = resolve(contract, property).schema['items'] as Schema
  const named = propertiesOf(resolve(contract, items).schema).find(([, schema]) =>
    namesService(contract, schema),
  )
  return named && { list, name: named[0] }
}

function inPath(parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'path')
}

function namesService(contract: Contract, schema: Schema): boolean {
  return resolve(contract, schema).name === serviceName
}
