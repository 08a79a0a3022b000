import { isObject, listOf, text } from '@dbaas-valkey/contract/document'
import type { Contract, Operation, Schema } from '@dbaas-valkey/contract/model'
import { fileNames } from '@dbaas-valkey/source/naming'

import { anchor, blocks, capitalize, cell, code, line, phrase, prose, table } from './markdown.js'
import { objectSections } from './object.js'
import { operationSection } from './operation.js'

/** The operations of one tag. */
export interface Resource {
  readonly name: string
  /** The folder of its pages. */
  readonly folder: string
  readonly description: string
  readonly operations: readonly Operation[]
}

export const notice = '<!-- Generated from the contract by `pnpm generate`. Do not edit. -->'

/** One for each tag in the order of the contract; operations without a tag come last, as `other`. */
export function resourcesOf(contract: Contract): Resource[] {
  const tags = listOf(contract.document['tags']).filter(isObject)
  const names = [...tags.map(({ name }) => text(name) ?? ''), ...contract.operations.map(tagOf)]
  const tagged = [...new Set(names)]
  const folders = fileNames(tagged)
  return tagged
    .map((name, index) => ({
      name,
      folder: folders[index] ?? '',
      description: text(tags.find((tag) => tag['name'] === name)?.['description']) ?? '',
      operations: contract.operations.filter((operation) => tagOf(operation) === name),
    }))
    .filter(({ operations }) => operations.length > 0)
}

const tagOf = ({ tags }: Operation): string => tags[0] ?? 'other'

/** The names of the pages of operations, without their ending. `index` is the page of the resource. */
export function pageNames(operations: readonly Operation[]): string[] {
  return fileNames(['index', ...operations.map(({ id }) => id)]).slice(1)
}

/** What a resource is, and its operations, each of which has a page of its own beside this one. */
export function resourcePage({ name, description, operations }: Resource): string {
  return blocks(
    notice,
    `# ${line(capitalize(name))}`,
    prose(description),
    operationTable(operations, (page) => `${page}.md`),
  )
}

/** A resource with all its operations and objects, for one page that holds everything. */
export function resourceChapter(contract: Contract, resource: Resource): string {
  const { name, description, operations } = resource
  return blocks(
    notice,
    `# ${line(capitalize(name))}`,
    prose(description),
    operationTable(operations, (_, id) => `#${anchor(id)}`),
    ...operations.map((operation) =>
      operationSection(contract, operation, { level: 2, problems: 'problems.md' }),
    ),
    objectChapter(contract, operations),
  )
}

/** One operation with all that it exchanges. */
export function operationPage(contract: Contract, operation: Operation): string {
  return blocks(
    notice,
    operationSection(contract, operation, { level: 1, problems: '../problems.md' }),
    objectChapter(contract, [operation]),
  )
}

/** Each operation with a link to where it is described. */
export function operationTable(
  operations: readonly Operation[],
  address: (page: string, id: string) => string,
): string {
  const pages = pageNames(operations)
  return table(
    ['Operation', 'Request', 'Summary'],
    operations.map(({ id, method, path, summary }, index) => [
      `[${line(id)}](${encodeURI(address(pages[index] ?? '', id))})`,
      cell(code(`${method} ${path}`)),
      cell(phrase(summary ?? '')),
    ]),
  )
}

function objectChapter(contract: Contract, operations: readonly Operation[]): string | undefined {
  const objects = objectSections(contract, operations.flatMap(bodiesOf))
  return objects === '' ? undefined : blocks('## Objects', objects)
}

/** What the operations of a page exchange. Problems have a page of their own. */
function bodiesOf({ body, responses }: Operation): Schema[] {
  const answers = responses.filter(({ status }) => status !== 'default')
  return [body, ...answers.map((response) => response.body)].flatMap((part) =>
    part === undefined ? [] : [part.schema],
  )
}
