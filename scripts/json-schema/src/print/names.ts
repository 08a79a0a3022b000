import { camelCase } from '@dbaas-valkey/source/naming'
import { Scope } from '@dbaas-valkey/source/scope'

import { helperNames } from './helpers.js'

/** The names of generated functions and constants. */
const generated = /^(?:is|check|inspect|evaluates|shapeOf)[A-Z]|(?:Pattern|Constant|Values)$/

/** Whether a function or a constant of a validator may have such a name. */
export function isGenerated(name: string): boolean {
  return generated.test(name)
}

/** A variable for the property of that name, which is never the name of a generated function or constant. */
export function variableFor(property: string): string {
  const name = camelCase(property).replaceAll(/[^\w$]/g, '')
  if (!/^[a-z]/.test(name)) return 'property'
  return isGenerated(name) ? `${name}Value` : name
}

const ofEveryFunction = new Scope([...helperNames, 'value', 'report', 'place'])

/** The names of a function's parameters and variables, apart from those of the functions that it may call. */
export function functionScope(): Scope {
  return ofEveryFunction.inner()
}
