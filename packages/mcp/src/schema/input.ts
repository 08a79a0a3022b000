import type { DescribedRequest } from '@dbaas-valkey/validator/json-schema'

import type { Arguments, Tool } from '../tool.js'
import { compact } from './compact.js'
import { toolSchema, type Issue, type ToolSchema } from './standard.js'

type Node = Readonly<Record<string, unknown>>

/** A part of the arguments with the validator that judges it. */
interface Part {
  readonly schema: DescribedRequest<unknown>
  readonly json: Node
}

const wait = {
  type: 'boolean',
  description: 'Wait until the change is done.',
}

/** The arguments of a tool: the parameters by name, `body`, and `wait` where there is something to wait for. */
export function inputOf(tool: Tool): ToolSchema<Arguments> {
  const parameters = [partOf(tool.validators.path), partOf(tool.validators.query)].filter(
    (part) => part !== undefined,
  )
  const body = tool.body === undefined ? undefined : partOf(tool.validators.body)
  const json = jsonOf(tool, parameters, body)
  const known = Object.keys(json['properties'] as Node)
  return toolSchema(compact(json), (value) => {
    const given = value as Arguments
    const issues = [
      ...Object.keys(given)
        .filter((name) => !known.includes(name))
        .map((name) => unknownArgument(name, known)),
      ...parameters.flatMap(({ schema, json: own }) =>
        issuesOf(schema, pick(given, Object.keys(own['properties'] as Node))),
      ),
      ...bodyIssues(tool, body, given),
      ...waitIssues(given),
    ]
    return issues.length === 0 ? { value: given } : { issues }
  })
}

function jsonOf(tool: Tool, parameters: readonly Part[], body: Part | undefined): Node & object {
  const all = [...parameters, ...(body === undefined ? [] : [body])]
  const definitions = Object.assign({}, ...all.map(({ json }) => json['$defs'] ?? {})) as Node
  const required = [
    ...parameters.flatMap(({ json }) => (json['required'] ?? []) as string[]),
    ...(tool.body === 'required' ? ['body'] : []),
  ]
  const names = Object.keys(definitions).toSorted()
  return {
    type: 'object',
    properties: {
      ...(Object.assign({}, ...parameters.map(({ json }) => json['properties'])) as Node),
      ...(body === undefined ? {} : { body: withoutDefinitions(body.json) }),
      ...(tool.async ? { wait } : {}),
    },
    ...(required.length === 0 ? {} : { required }),
    ...(names.length === 0
      ? {}
      : { $defs: Object.fromEntries(names.map((name) => [name, definitions[name]])) }),
  }
}

function partOf(schema: DescribedRequest<unknown> | undefined): Part | undefined {
  if (schema === undefined) return undefined
  const { $schema: _schema, ...json } = schema['~standard'].jsonSchema.input({
    target: 'draft-2020-12',
  })
  return { schema, json }
}

function withoutDefinitions({ $defs: _defs, ...json }: Node): Node {
  return json
}

function bodyIssues(tool: Tool, body: Part | undefined, { body: given }: Arguments): Issue[] {
  if (body === undefined || (given === undefined && tool.body === 'optional')) return []
  if (given === undefined) return [{ message: 'body is missing', path: ['body'] }]
  return issuesOf(body.schema, given).map(({ message, path = [] }) => ({
    message,
    path: ['body', ...path],
  }))
}

function waitIssues({ wait: given }: Arguments): Issue[] {
  if (given === undefined || typeof given === 'boolean') return []
  return [{ message: 'wait must be true or false', path: ['wait'] }]
}

/** A name that no schema knows is a slip: `ipFilter` for `ip-filter` would open a service to everybody. */
function issuesOf({ strict }: DescribedRequest<unknown>, value: unknown): readonly Issue[] {
  const result = strict.validate(value)
  return result.ok ? [] : result.issues
}

function pick(given: Arguments, names: readonly string[]): Arguments {
  return Object.fromEntries(
    names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  )
}

function unknownArgument(name: string, known: readonly string[]): Issue {
  const takes = known.length === 0 ? 'no arguments' : known.join(', ')
  return {
    message: `${JSON.stringify(name)} is not an argument: the tool takes ${takes}`,
    path: [name],
  }
}
