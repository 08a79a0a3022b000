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
    for (const { key, operation, place } of found) {
      const parameters = parametersIn(operation, place)
      if (parameters.length === 0 || this.#sets.has(key)) continue
      const pointer = `${operation.pointer}/parameters/${place}`
      const wanted = pascalCase([...parameters.map((one) => one.name), place].join('-'))
      this.#sets.set(key, {
        parameters,
        pointer,
        ...(repeated.has(key) ? { shared: sharedModule(scope.take(wanted)) } : {}),
      })
    }
  }

  of(operation: Operation, place: ParameterLocation): ParameterSet | undefined {
    return this.#sets.get(keyOf(operation, place))
  }

  get modules(): readonly Module[] {
    return [...this.#sets.values()].flatMap(({ shared }) => shared?.module ?? [])
  }
}

function sharedModule(name: string): { readonly module: Module; readonly name: string } {
  const [file = name] = moduleNames([name])
  return { module: new Module(`generated/parameters/${file}`), name }
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
