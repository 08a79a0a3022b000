import { operations } from '@dbaas-valkey/validator/json-schema/operations'

import { routes, type OperationId } from '../../src/generated/routes.js'
import type { ApiCall, Issue } from './api.js'
import { fieldsOf, type Field, type JsonSchema } from './fields.js'

/** The form of an operation: made from the contract, which the emulator's answers are held to as well. */
export interface OperationForm {
  readonly fields: readonly Field[]
  /** What a success does. */
  readonly effect: string
  /** Splits what was filled in. The contract's validators say what is wrong with it. */
  readonly read: (value: Readonly<Record<string, unknown>>) => {
    readonly call: Omit<ApiCall, 'zone'>
    readonly issues: readonly Issue[]
  }
}

/** The part of a validator that forms use. */
interface Described {
  readonly validate: (
    value: unknown,
  ) => { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] }
  readonly '~standard': {
    readonly jsonSchema: { readonly input: (options: { target: string }) => JsonSchema }
  }
}

/** @param fixed parameters of the path that the form does not ask for */
export function formOf(
  id: OperationId,
  fixed: Readonly<Record<string, string>> = {},
): OperationForm {
  const { path, body } = operations[id] as {
    readonly path: Described | undefined
    readonly body: Described | undefined
  }
  const asked = fieldsIn(path).filter(({ name }) => fixed[name] === undefined)
  const names = asked.map(({ name }) => name)
  return {
    fields: [...asked, ...fieldsIn(body)],
    effect: routes[id].effect,
    read: (value) => {
      const parameters = { ...fixed, ...pick(value, (name) => names.includes(name)) }
      const content = pick(value, (name) => !names.includes(name))
      const needed = routes[id].body !== 'none'
      return {
        call: {
          path: parameters as Readonly<Record<string, string>>,
          ...(needed ? { body: content } : {}),
        },
        issues: [...issuesOf(path, parameters), ...(needed ? issuesOf(body, content) : [])],
      }
    },
  }
}

function fieldsIn(part: Described | undefined): Field[] {
  return part ? fieldsOf(part['~standard'].jsonSchema.input({ target: 'draft-2020-12' })) : []
}

function issuesOf(part: Described | undefined, value: unknown): readonly Issue[] {
  const result = part?.validate(value)
  return result === undefined || result.ok ? [] : result.issues
}

function pick(
  value: Readonly<Record<string, unknown>>,
  wanted: (name: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => wanted(name)))
}
