import { isObject, listOf, text } from '@dbaas-valkey/contract/document'
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, JsonValue, Operation } from '@dbaas-valkey/contract/model'
import { secretNames } from '@dbaas-valkey/contract/secrets'

import { examplesOf, parameterExample } from '../reference/example.js'
import { propertiesOf, resolve } from '../reference/schema.js'
import { answerOf } from './answer.js'
import type { Argument, Catalogue, CatalogueBody, CatalogueEntry } from './model.js'
import { optionsOf } from './options.js'
import { valueOf } from './value.js'

/**
 * Every operation of a contract as something to be run by its name.
 *
 * @throws UnsupportedError where the contract does not say what an operation's command and effect are
 */
export function catalogueOf(contract: Contract): Catalogue {
  const entries = contract.operations
    .map((operation) => entryOf(contract, operation))
    .toSorted((left, right) => (left.command.join(' ') < right.command.join(' ') ? -1 : 1))
  return {
    entries,
    groups: groupsOf(contract, entries),
    secrets: [...secretNames(contract.document)].toSorted(),
  }
}

/**
 * One operation as something to be run by its name.
 *
 * @throws UnsupportedError where the contract does not say what its command and effect are
 */
export function entryOf(contract: Contract, operation: Operation): CatalogueEntry {
  const { command, effect, pointer, summary = '', description, cursor } = operation
  if (command === undefined || effect === undefined) {
    throw new UnsupportedError(
      pointer,
      'The operation has no `x-command` or no `x-effect`: spec/README.md says what they mean.',
    )
  }
  checkCursor(contract, operation)
  return {
    id: operation.id,
    methodName: operation.methodName,
    method: operation.method,
    path: operation.path,
    pointer,
    command,
    effect,
    tag: operation.tags[0],
    summary,
    words: description ?? summary,
    deprecated: operation.deprecated,
    signed: operation.signed,
    async: operation.async,
    retrySafe: operation.retrySafe,
    cursor,
    arguments: argumentsOf(contract, operation),
    options: optionsOf(contract, operation),
    body: bodyOf(contract, operation),
    answer: answerOf(contract, operation),
  }
}

function argumentsOf(contract: Contract, { parameters }: Operation): Argument[] {
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => ({
      ...valueOf(contract, parameter),
      example: parameterExample(contract, parameter) as JsonValue | undefined,
    }))
}

function bodyOf(contract: Contract, { body }: Operation): CatalogueBody | undefined {
  if (body === undefined) return undefined
  const examples = examplesOf(contract, body.schema) as JsonValue[]
  return {
    required: body.required,
    schema: resolve(contract, body.schema).name,
    words: body.description ?? '',
    examples,
  }
}

/** What is sent along must be what was answered. */
function checkCursor(contract: Contract, { cursor, body, responses, pointer }: Operation): void {
  if (cursor === undefined) return
  const success = responses.find(({ status }) => status.startsWith('2'))
  const holds = [body, success?.body].every((part) =>
    propertiesOf(resolve(contract, part?.schema).schema).some(([name]) => name === cursor),
  )
  if (holds) return
  throw new UnsupportedError(
    `${pointer}/x-cursor`,
    `"${cursor}" is to be a property of the body and of the answer: name one that is in both.`,
  )
}

/** A group is described by the tag of its name, else by what its commands do. */
function groupsOf(contract: Contract, entries: readonly CatalogueEntry[]): Catalogue['groups'] {
  const tags = new Map(
    listOf(contract.document['tags'])
      .filter(isObject)
      .map((tag) => [text(tag['name']), text(tag['description']) ?? '']),
  )
  const names = entries.flatMap(({ command: [name, second] }) =>
    name === undefined || second === undefined ? [] : [name],
  )
  return [...new Set(names)].map((name) => {
    const summaries = entries
      .filter(({ command }) => command[0] === name)
      .map(({ summary }) => summary)
    return { name, words: tags.get(name) ?? `${summaries.join('; ')}.` }
  })
}
