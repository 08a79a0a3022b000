import type { Body, Contract, Effect, Operation, Response } from '@dbaas-valkey/contract/model'

import { fullestExample } from './example.js'
import { blocks, cell, code, fence, line, phrase, prose, table } from './markdown.js'
import { details, propertyTable } from './properties.js'
import { programsOf } from './programs.js'
import { typeOf } from './terms.js'

/** What the site makes one row of tabs of: a heading and a block of code for each language. */
const tabs = { start: '<!-- tabs -->', end: '<!-- end of tabs -->' }

/**
 * Everything about one operation, from its path to an example of its answer.
 *
 * @param level of its own heading: 1 on a page of its own
 * @param problems where the page of the problems is
 */
export function operationSection(
  contract: Contract,
  operation: Operation,
  { level, problems }: { level: number; problems: string },
): string {
  const { body, responses } = operation
  const heading = (depth: number, text: string) => `${'#'.repeat(level + depth)} ${text}`
  return blocks(
    heading(0, line(operation.id)),
    operation.summary && `**${line(operation.summary)}**`,
    fence('http', `${operation.method} ${operation.path}`),
    operation.description && prose(operation.description),
    traits(operation),
    heading(1, 'Call it'),
    tabs.start,
    ...programsOf(contract, operation).map(({ language, fence: name, text }) =>
      blocks(heading(2, language), fence(name, text)),
    ),
    tabs.end,
    '<!-- try it -->',
    parameters(contract, operation, heading(1, 'Parameters')),
    body && requestBody(contract, body, heading(1, 'Request body')),
    heading(1, 'Responses'),
    ...responses.map((response) => responseSection(contract, response, problems)),
  )
}

const meaning: Readonly<Record<Effect, string>> = {
  read: 'a success changes nothing',
  reveal: 'a success changes nothing and answers with a secret',
  add: 'a success makes something new',
  change: 'a success makes something other than it was',
  destroy: 'a success takes away what no later request brings back',
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

function traits(operation: Operation): string {
  const lines = [
    operation.deprecated ? '**Deprecated.**' : '',
    operation.async ? 'Asynchronous: the answer is an operation to wait for.' : '',
    operation.retrySafe
      ? 'Safe to send again when the outcome is unknown.'
      : 'Not safe to send again when the outcome is unknown.',
    operation.signed ? '' : 'Needs no signature.',
    operation.effect === undefined
      ? ''
      : `Effect: ${code(operation.effect)}, ${meaning[operation.effect]}.`,
    operation.command === undefined ? '' : `Command: ${code(operation.command.join(' '))}.`,
  ]
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}\n`)
    .join('')
}

function parameters(contract: Contract, operation: Operation, heading: string): string | undefined {
  if (operation.parameters.length === 0) return undefined
  const rows = operation.parameters.map((parameter) => [
    cell(code(parameter.name)),
    line(parameter.in),
    typeOf(contract, parameter.schema),
    parameter.required ? 'yes' : 'no',
    details(contract, parameter.schema, parameter.description),
  ])
  return blocks(heading, table(['Name', 'In', 'Type', 'Required', 'Description'], rows))
}

function requestBody(contract: Contract, body: Body, heading: string): string {
  const required = body.required ? 'required' : 'optional'
  return blocks(
    heading,
    [body.description && phrase(body.description), `${code(body.mediaType)}, ${required}.`]
      .filter((part) => part !== undefined)
      .join(' '),
    content(contract, body),
    'Example:',
    fence('json', json(fullestExample(contract, body.schema))),
  )
}

function responseSection(
  contract: Contract,
  { status, description, body }: Response,
  problems: string,
): string {
  const title = status === 'default' ? 'Any other status' : `Status ${line(status)}`
  const heading = `**${title}**: ${phrase(description)}`
  if (body === undefined) return heading
  if (status === 'default') return `${heading} See [problems](${problems}).`
  return blocks(
    `${heading} ${code(body.mediaType)}.`,
    content(contract, body),
    'Example output:',
    fence('json', json(fullestExample(contract, body.schema))),
  )
}

function content(contract: Contract, { schema }: Body): string {
  const properties = propertyTable(contract, schema)
  return properties === '' ? `Type: ${typeOf(contract, schema)}.` : properties
}
