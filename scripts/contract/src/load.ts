import { pascalCase, uniqueNames } from '@dbaas-valkey/source/naming'

import { addressOf, displayPath } from './address.js'
import { isObject, listOf, objectAt, text } from './document.js'
import { halfCharacters } from './half-characters.js'
import {
  ContractError,
  type ContractIssue,
  type UnsupportedError,
  type Warn,
  withoutRepeated,
} from './issue.js'
import type { Contract, JsonObject, JsonValue, NamedSchema, Schema, Server } from './model.js'
import { readOperations, readWebhooks, withOperationIds } from './operations.js'
import { orderDocument } from './order.js'
import { locate } from './origin.js'
import { pointerOf } from './pointer.js'
import { readBundle, readLenientBundle, readRepairedBundle } from './redocly.js'
import { settled } from './settled.js'
import type { SourceOptions } from './sources.js'
import { duplicateCommands, duplicateIds } from './unique.js'
import { unreadIn } from './unread.js'
import { upgrade } from './upgrade.js'

export interface LoadedContract extends Contract {
  /** Every file that was read, as absolute paths. */
  readonly files: readonly string[]
  /** Says where in those files an emitter's issue belongs. */
  explain(error: UnsupportedError): Promise<ContractError>
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document (YAML or JSON, in one or several files) into the model.
 *
 * @throws {@link ContractError} with every problem found, each with its file and JSON pointer
 */
export async function loadContract(
  file: string,
  options: SourceOptions = {},
): Promise<LoadedContract> {
  const bundle = await readBundle(file, options)
  const document = orderDocument(withOperationIds(upgraded(file, bundle.document)))
  const place = async ({
    pointer,
    message,
  }: Omit<ContractIssue, 'file'>): Promise<ContractIssue> => ({
    ...(await locate(bundle, file, pointer)),
    message,
  })
  const refuse = async (problems: readonly Omit<ContractIssue, 'file'>[]): Promise<void> => {
    if (problems.length > 0) throw new ContractError(await Promise.all(problems.map(place)))
  }
  await refuse(halfCharacters(document))
  const contract = readContract(document)
  const { operations } = contract
  await refuse([...duplicateIds(operations), ...duplicateCommands(operations)])
  return {
    ...contract,
    files: bundle.files,
    explain: async (error) => new ContractError([await place(error)], { cause: error }),
  }
}

/** A document that was read as far as it can be. */
export interface LenientDocument extends ReadDocument {
  /** `openapi` as the author wrote it. */
  readonly version: string
  /** Every file that was read, as absolute paths. */
  readonly files: readonly string[]
}

/**
 * Reads an OpenAPI 3 document for those who generate from what can be served of it: what breaks a rule and changes nothing
 * that is generated is told with what was assumed.
 *
 * @throws {@link ContractError} for what is no OpenAPI 3 document, has no readable syntax, or can't be written to a file
 */
export async function loadLeniently(
  file: string,
  options: SourceOptions = {},
): Promise<LenientDocument> {
  const bundle = await readRepairedBundle(file, options)
  const issues: Omit<ContractIssue, 'file'>[] = []
  const warn: Warn = (pointer, message) => issues.push({ pointer, message })
  const given = upgraded(file, bundle.document, warn)
  for (const { pointer, message } of unreadIn(given)) warn(pointer, message)
  const document = orderDocument(settled(given, warn))
  const place = (pointer: string): Promise<Omit<ContractIssue, 'message'>> =>
    locate(bundle, file, pointer)
  const located = (issue: Omit<ContractIssue, 'file'>): Promise<ContractIssue> =>
    place(issue.pointer).then((found) => ({ ...found, message: issue.message }))
  const halves = halfCharacters(document)
  if (halves.length > 0) throw new ContractError(await Promise.all(halves.map(located)))
  return {
    document,
    version: versionOf(bundle.document),
    issues: withoutRepeated(bundle.issues, await Promise.all(issues.map(located))),
    files: bundle.files,
    locate: place,
  }
}

/** The model of a document that was read. */
export function readContract(document: JsonObject): Contract {
  const info = objectAt(document, '#/info') ?? {}
  return {
    title: text(info.title) ?? '',
    version: text(info.version) ?? '',
    servers: listOf(document.servers).filter(isObject).map(readServer),
    schemas: readSchemas(document),
    operations: readOperations(document),
    webhooks: readWebhooks(document),
    document,
  }
}

export interface ReadDocument {
  readonly document: JsonObject
  /** What is wrong with it and did not keep it from being read. */
  readonly issues: readonly ContractIssue[]
  /** Says in which file and line a place of the document is. */
  locate(pointer: string): Promise<Omit<ContractIssue, 'message'>>
}

/**
 * Reads an OpenAPI document as far as it can be read, for those who compare and do not generate: a reference that
 * leads nowhere stays as it is and is told.
 *
 * @throws {@link ContractError} for what is no OpenAPI 3 document, or has no readable syntax
 */
export async function readDocument(file: string): Promise<ReadDocument> {
  const bundle = await readLenientBundle(file)
  const { document, issues } = brought(file, bundle.document)
  return {
    document: orderDocument(withOperationIds(document)),
    issues: [...bundle.issues, ...issues],
    locate: (pointer) => locate(bundle, file, pointer),
  }
}

/**
 * Brings OpenAPI 3.0 to 3.1 and takes any other version 3 for 3.1, with a warning: most of it is said alike.
 *
 * @throws {@link ContractError} for what is no OpenAPI 3 document
 */
export function brought(
  file: string,
  document: unknown,
): Pick<ReadDocument, 'document' | 'issues'> {
  if (!isObject(document) || document.swagger !== undefined) {
    return { document: upgraded(file, document), issues: [] }
  }
  const version = String(document.openapi)
  if (/^3\.0(?:\.|$)/.test(version)) return { document: upgrade(document), issues: [] }
  if (/^3\.1(?:\.|$)/.test(version)) return { document, issues: [] }
  const message = `\`openapi\` is ${version}, which is read as if it were 3.1.`
  return {
    document,
    issues: [{ file: displayPath(addressOf(file)), pointer: '#/openapi', message }],
  }
}

/** Brings OpenAPI 3.0 to 3.1, whose schemas are JSON Schema 2020-12, as those of 3.2 are; refuses all others. */
function upgraded(file: string, document: unknown, warn?: Warn): JsonObject {
  if (isObject(document) && /^3\.[12](?:\.|$)/.test(versionOf(document))) return document
  if (isObject(document) && /^3\.0(?:\.|$)/.test(versionOf(document)))
    return upgrade(document, warn)
  const isOld = isObject(document) && document.swagger !== undefined
  const place = { file: displayPath(addressOf(file)), pointer: isOld ? '#/swagger' : '#/openapi' }
  const message = isOld
    ? `This is Swagger ${String(document.swagger)}, and OpenAPI 3.0, 3.1 and 3.2 are read. Convert it first, such as with \`npx swagger2openapi FILE --outfile openapi.yaml\`.`
    : `This is not an OpenAPI 3.0, 3.1 or 3.2 document: \`openapi\` is ${JSON.stringify(isObject(document) ? document.openapi : undefined)}. Convert it first.`
  throw new ContractError([{ ...place, message }])
}

/** Some write it as a number, which YAML takes `3.1` for. */
function versionOf(document: unknown): string {
  const version = isObject(document) ? document.openapi : undefined
  return typeof version === 'string' || typeof version === 'number' ? String(version) : ''
}

function readSchemas(document: JsonObject): NamedSchema[] {
  const schemas = Object.entries(objectAt(document, '#/components/schemas') ?? {})
  const typeNames = uniqueNames(schemas.map(([name]) => pascalCase(name)))
  return schemas.map(([name, schema], index) => ({
    name,
    typeName: typeNames[index] ?? name,
    pointer: pointerOf('components', 'schemas', name),
    schema: schema as Schema,
  }))
}

function readServer(server: JsonObject): Server {
  const variables = Object.entries(isObject(server.variables) ? server.variables : {})
  return {
    url: text(server.url) ?? '',
    variables: Object.fromEntries(variables.map(([name, value]) => [name, readVariable(value)])),
  }
}

function readVariable(value: JsonValue): Server['variables'][string] {
  const variable = isObject(value) ? value : {}
  return {
    default: text(variable.default) ?? '',
    enum: listOf(variable.enum).map(String),
    description: text(variable.description),
  }
}
