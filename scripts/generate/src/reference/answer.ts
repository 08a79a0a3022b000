import { isObject } from '@dbaas-valkey/contract/document'
import type { Contract, Operation, Schema } from '@dbaas-valkey/contract/model'
import { access } from '@dbaas-valkey/source/literal'
import { camelCase } from '@dbaas-valkey/source/naming'
import { textOf } from '@dbaas-valkey/source/snippet'

import { objectsBelow } from './objects.js'
import { propertiesOf, resolve } from './schema.js'

/** The variable for an answer is called after what it holds. */
export function answerName(contract: Contract, operation: Operation): string {
  const { name } = resolve(contract, answerOf(operation))
  return name === undefined ? 'answer' : camelCase(name)
}

/** Prints an answer, or what of it may be shown. */
export function printAnswer(contract: Contract, operation: Operation): string | undefined {
  const variable = answerName(contract, operation)
  const shown = shownOf(contract, operation)
  if (shown === 'all') return `console.log(${variable})`
  return shown && `console.log(${textOf(access(variable, shown.property))})`
}

/** What of an answer a program prints: a property without secrets where it holds some, so that nobody learns to print them. */
export function shownOf(
  contract: Contract,
  operation: Operation,
): 'all' | { readonly property: string } | undefined {
  const answer = answerOf(operation)
  if (answer === undefined || !holdsSecret(contract, answer)) return 'all'
  const { schema } = resolve(contract, answer)
  const required = new Set((schema['required'] ?? []) as string[])
  const harmless = propertiesOf(schema).filter(([, property]) => !holdsSecret(contract, property))
  const [name] = harmless.find(([name]) => required.has(name)) ?? harmless[0] ?? []
  return name === undefined ? undefined : { property: name }
}

function answerOf({ responses }: Operation): Schema | undefined {
  return responses.find(({ status }) => status.startsWith('2'))?.body?.schema
}

function holdsSecret(contract: Contract, schema: Schema): boolean {
  const isSecret = (part: Schema) => resolve(contract, part).schema['x-secret'] === true
  const objects = [resolve(contract, schema), ...objectsBelow(contract, [schema])]
  return (
    isSecret(schema) ||
    objects.some((object) =>
      propertiesOf(object.schema).some(([, part]) => isObject(part) && isSecret(part)),
    )
  )
}
