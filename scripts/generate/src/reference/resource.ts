import { isObject, listOf, text } from '@dbaas-valkey/contract/document'
import type { Contract, Operation, Schema } from '@dbaas-valkey/contract/model'
import { fileNames } from '@dbaas-valkey/source/naming'

import { anchor, blocks, capitalize, cell, code, line, phrase, prose, table } from './markdown.js'
import { objectSections } from './object.js'
import { operationSection } from './operation.js'

/** The operations of one tag. */
export interface Resource {
  readonly name: string
  /** The name of its page's file. */
  readonly page: string
  readonly description: string
  readonly operations: readonly Operation[]
}

export const notice = '<!-- Generated from the contract by `pnpm generate`. Do not edit. -->'

/** One for each tag in the order of the contract; operations without a tag come last, as `other`. */
export function resourcesOf(contract: Contract): Resource[] {
  const tags = listOf(contract.document['tags']).filter(isObject)
  const names = [...tags.map(({ name }) => text(name) ?? ''), ...contract.operations.map(tagOf)]
  const tagged = [...new Set(names)]
  const pages = fileNames(tagged)
  return tagged
    .map((name, index) => ({
      name,
      page: `${pages[index]}.md`,
      description: text(tags.find((tag) => tag['name'] === name)?.['description']) ?? '',
      operations: contract.operations.filter((operation) => tagOf(operation) === name),
    }))
    .filter(({ operations }) => operations.length > 0)
}

const tagOf = ({ tags }: Operation): string => tags[0] ?? 'other'

export function resourcePage(contract: Contract, resource: Resource): string {
  const objects = objectSections(contract, resource.operations.flatMap(bodiesOf))
  return blocks(
    notice,
    `# ${line(capitalize(resource.name))}`,
    prose(resource.description),
    operationTable(resource.operations),
    ...resource.operations.map((operation) => operationSection(contract, operation)),
    objects === '' ? undefined : blocks('## Objects', objects),
  )
}

/** Each operation with a link to its section; on another page when that page is named. */
export function operationTable(operations: readonly Operation[], page = ''): string {
  return table(
    ['Operation', 'Request', 'Summary'],
    operations.map(({ id, method, path, summary }) => [
      `[${line(id)}](${page}#${anchor(id)})`,
      cell(code(`${method} ${path}`)),
      cell(phrase(summary ?? '')),
    ]),
  )
}

/** What the operations of a page exchange. Problems have a page of their own. */
function bodiesOf({ body, responses }: Operation): Schema[] {
  const answers = responses.filter(({ status }) => status !== 'default')
  return [body, ...answers.map((response) => response.body)].flatMap((part) =>
    part === undefined ? [] : [part.schema],
  )
}
