import { camelCase } from '@dbaas-valkey/source/naming'

import type { PackageName } from '../packages.js'

/** How the users of a package write down the parts of an operation. */
export interface CodeStyle {
  operation(id: string): string
  /** @param given - a property and its value; absent where it is left out */
  parameter(id: string, place: string, given: string | undefined): string
  body(id: string, literal: string): string
  /** Names an answer `answer`. */
  answer(id: string): string
}

const calls: CodeStyle = {
  operation: (id) => `await valkey.${camelCase(id)}(parameters)`,
  parameter: (id, _place, given) =>
    given === undefined
      ? calls.operation(id)
      : `await valkey.${camelCase(id)}({ ${given}, ...parameters })`,
  body: (id, literal) => `await valkey.${camelCase(id)}({ ...parameters, body: ${literal} })`,
  answer: (id) => `const answer = ${calls.operation(id)}`,
}

const objectOf = (given: string | undefined): string =>
  given === undefined ? '{}' : `{ ${given} }`

const checks: CodeStyle = {
  operation: (id) => `operations['${id}']`,
  parameter: (id, place, given) => `operations['${id}'].${place}.parse(${objectOf(given)})`,
  body: (id, literal) => `operations['${id}'].body.parse(${literal})`,
  answer: (id) => `const answer = operations['${id}'].responses['200'].parse(value)`,
}

const json = "['content']['application/json']"

const types: CodeStyle = {
  operation: (id) => `type It = operations['${id}']`,
  parameter: (id, place, given) =>
    `const ${place}: operations['${id}']['parameters']['${place}'] = ${objectOf(given)}`,
  body: (id, literal) => `const body: operations['${id}']['requestBody']${json} = ${literal}`,
  answer: (id) => `declare const answer: operations['${id}']['responses'][200]${json}`,
}

/** Those who use none of these two call the API. */
export function codeStyleOf(name: PackageName): CodeStyle {
  return name === 'validator' ? checks : name === 'types' ? types : calls
}
