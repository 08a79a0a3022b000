import { effects } from '@dbaas-valkey/contract/model'

import { UsageError, type Answers } from './arguments.js'
import { methods, type Known } from './known.js'
import { asyncAnswer, pathParameters, type NewOperation } from './request.js'

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const pathTemplate = /^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z0-9]+(-[a-z0-9]+)*\}))+$/
const schemaName = /^[A-Z][A-Za-z0-9]*$/

/** The required answers that are missing, in the order in which they are asked for. */
export function missing(answers: Answers): (keyof Answers)[] {
  const required = [
    'method',
    'path',
    'operation-id',
    'summary',
    'tag',
    'async',
    'retry-safe',
    'effect',
    'command',
    ...(answers.async === true ? [] : ['answer' as const]),
  ] as const
  return required.filter((name) => answers[name] === undefined)
}

/**
 * What is wrong with one answer, in a sentence; nothing when it is right or was not given.
 *
 * @param answers all of them, since some hang together
 */
export function problemWith(
  name: keyof Answers,
  answers: Answers,
  known: Known,
): string | undefined {
  if (answers[name] === undefined) return undefined
  return checks[name](answers, known)
}

type Check = (answers: Answers, known: Known) => string | undefined

const checks: { readonly [Name in keyof Required<Answers>]: Check } = {
  method: ({ method }) =>
    (methods as readonly (string | undefined)[]).includes(method)
      ? undefined
      : `--method takes ${methods.join(', ')}, not ${method}.`,

  path: ({ path = '', method }, { routes, paths }) => {
    if (!pathTemplate.test(path))
      return `--path takes a template in kebab-case such as /dbaas-valkey/{name}, not ${path}.`
    const parameters = pathParameters(path)
    if (new Set(parameters).size < parameters.length)
      return `--path names a parameter twice: ${path}.`
    const twin = [...paths.keys()].find((one) => one !== path && shape(one) === shape(path))
    if (twin !== undefined) return `The contract writes the path ${path} as ${twin}; write it so.`
    return routes.has(`${method} ${path}`)
      ? `The contract has ${String(method).toUpperCase()} ${path} already.`
      : undefined
  },

  'operation-id': ({ 'operation-id': id = '' }, { operationIds }) => {
    if (!kebab.test(id)) return `--operation-id takes a name in kebab-case, not ${id}.`
    return operationIds.has(id) ? `The contract has an operation ${id} already.` : undefined
  },

  summary: ({ summary = '' }) =>
    /^[A-Z][^\n]*[^.\s]$/.test(summary)
      ? placeholder('--summary', summary)
      : '--summary takes a line that starts with a capital letter and ends without a full stop.',

  description: ({ description = '' }) =>
    /^[A-Z`][^]*\S$/.test(description)
      ? placeholder('--description', description)
      : '--description takes full sentences, the first with a capital letter.',

  tag: ({ tag = '' }, { tags }) =>
    tags.includes(tag) ? undefined : `--tag takes one of ${tags.join(', ')}, not ${tag}.`,

  async: ({ async, method }) =>
    async === true && method === 'get'
      ? 'A get starts nothing that is to be waited for: give --no-async.'
      : undefined,

  'retry-safe': ({ 'retry-safe': retrySafe, method }) =>
    retrySafe === false && method === 'get'
      ? 'A get may always be sent again: give --retry-safe.'
      : undefined,

  effect: ({ effect = '', method, async }) => {
    if (!(effects as readonly string[]).includes(effect))
      return `--effect takes ${effects.join(', ')}, not ${effect}.`
    const reads = effect === 'read' || effect === 'reveal'
    if (method === 'get' && !reads) return `A get only reads: give --effect read or reveal.`
    return async === true && reads
      ? 'What is to be waited for is a change: give --effect add, change or destroy.'
      : undefined
  },

  command: ({ command = '' }, { commands }) => {
    const words = command.split(' ')
    if (words.length > 2 || !words.every((word) => kebab.test(word)))
      return `--command takes one or two words in kebab-case, not ${JSON.stringify(command)}.`
    const taken = commands.find((other) => overlap(other, command))
    return taken === undefined
      ? undefined
      : `The contract has the command ${taken} already: give --command other words.`
  },

  answer: ({ answer = '', async }) => {
    if (async === true) return `With --async the answer is ${asyncAnswer}: leave --answer out.`
    return schemaName.test(answer)
      ? undefined
      : `--answer takes the name of a schema in PascalCase, not ${answer}.`
  },

  body: ({ body = '', method }, { schemas }) => {
    if (method === 'get') return 'A get has no body: leave --body out.'
    if (!schemaName.test(body))
      return `--body takes the name of a schema in PascalCase, not ${body}.`
    return schemas.has(body) || body.endsWith('Request')
      ? undefined
      : `The name of a new schema that is sent ends in Request, unlike ${body}.`
  },

  family: ({ family = '' }, { families }) =>
    families.includes(family)
      ? undefined
      : `--family takes one of ${families.join(', ')}, not ${family}.`,
}

/**
 * The operation that the answers ask for.
 *
 * @throws {@link UsageError} with a line for everything that is missing or wrong
 */
export function checked(answers: Answers, known: Known): NewOperation {
  const wrong = (Object.keys(checks) as (keyof Answers)[]).flatMap(
    (name) => problemWith(name, answers, known) ?? [],
  )
  const absent = missing(answers).map((name) => `--${name} is missing.`)
  const { path = '', summary = '', tag = '', body } = answers
  const answer = answers.async === true ? asyncAnswer : (answers.answer ?? '')
  const family = answers.family ?? tag
  const isNew = [answer, body].some((name) => name !== undefined && !known.schemas.has(name))
  if (isNew && known.tags.includes(tag) && !known.families.includes(family))
    wrong.push(`There is no file spec/schemas/${family}.yaml: name another one with --family.`)
  if (absent.length + wrong.length > 0)
    throw new UsageError([...absent, ...wrong, 'Nothing was written. See --help.'].join('\n'))
  return {
    method: answers.method ?? '',
    path,
    operationId: answers['operation-id'] ?? '',
    summary,
    description: answers.description ?? `${summary}.`,
    tag,
    async: answers.async === true,
    retrySafe: answers['retry-safe'] === true,
    effect: answers.effect ?? '',
    command: (answers.command ?? '').split(' '),
    answer,
    body,
    family,
  }
}

/** Whether one command is the other, or its first words. */
function overlap(left: string, right: string): boolean {
  return `${left} `.startsWith(`${right} `) || `${right} `.startsWith(`${left} `)
}

/** Paths with the same shape are the same path to a server. */
function shape(path: string): string {
  return path.replaceAll(/\{.*?\}/g, '{}')
}

function placeholder(flag: string, text: string): string | undefined {
  return /todo|fixme|tbd/i.test(text) ? `${flag} is published: say it now, not later.` : undefined
}
