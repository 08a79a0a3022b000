import type { Operation, Parameter, ParameterLocation } from '@dbaas-valkey/contract/model'
import { Module } from '@dbaas-valkey/source/module'
import { moduleNames, pascalCase } from '@dbaas-valkey/source/naming'
import { Scope } from '@dbaas-valkey/source/scope'

/** The parameters of an operation in one place, and the module and name of the functions that check them. */
export interface ParameterSet {
  readonly parameters: readonly Parameter[]
  /** Where they stand, in the first operation that has them. */
  readonly pointer: string
  /** Only for those that several operations have: these are checked by the same functions. */
  readonly shared?: { readonly module: Module; readonly name: string }
}

/** A name of more words is one that nobody reads. */
const mostNames = 6

const places: readonly ParameterLocation[] = ['path', 'query']

/** Finds which operations have the same parameters: a person would write their check once. */
export class ParameterSets {
  readonly #sets = new Map<string, ParameterSet>()

  constructor(operations: readonly Operation[]) {
    const found = operations.flatMap((operation) =>
      places.map((place) => ({ key: keyOf(operation, place), operation, place })),
    )
    const repeated = new Set(
      found.map(({ key }) => key).filter((key, index, keys) => keys.indexOf(key) !== index),
    )
    const scope = new Scope()
    const names = new Map<string, string>()
    for (const { key, operation, place } of found) {
      const parameters = parametersIn(operation, place)
      if (parameters.length === 0 || this.#sets.has(key)) continue
      const pointer = `${operation.pointer}/parameters/${place}`
      this.#sets.set(key, { parameters, pointer })
      if (repeated.has(key)) names.set(key, scope.take(nameOf(operation, parameters, place)))
    }
    // All at once, since what is cut from a long name may have told it apart.
    const files = moduleNames([...names.values()])
    for (const [index, [key, name]] of [...names].entries()) {
      const set = this.#sets.get(key)
      const module = new Module(`generated/parameters/${files[index]}`)
      if (set) this.#sets.set(key, { ...set, shared: { module, name } })
    }
  }

  of(operation: Operation, place: ParameterLocation): ParameterSet | undefined {
    return this.#sets.get(keyOf(operation, place))
  }

  get modules(): readonly Module[] {
    return [...this.#sets.values()].flatMap(({ shared }) => shared?.module ?? [])
  }
}

/** By the parameters' names as long as they are few, otherwise by the first operation that has them. */
function nameOf(
  { methodName }: Operation,
  parameters: readonly Parameter[],
  place: ParameterLocation,
): string {
  const few = parameters.length <= mostNames ? parameters.map(({ name }) => name) : [methodName]
  return pascalCase([...few, place].join('-'))
}

function parametersIn({ parameters }: Operation, place: ParameterLocation): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === place)
}

/** The same for the same names with the same schemas, in the same order. */
function keyOf(operation: Operation, place: ParameterLocation): string {
  const said = parametersIn(operation, place).map(({ name, required, schema }) => [
    name,
    required,
    schema,
  ])
  return JSON.stringify([place, said])
}
