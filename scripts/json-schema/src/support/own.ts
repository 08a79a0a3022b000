import { compare, holds, not, or, type Expression } from '../print/expression.js'
import { access, literal } from '../print/literal.js'

/** Names that every object answers to, whether it has such a property or not. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

export function isInherited(name: string): boolean {
  return inherited.has(name)
}

/** An object's own property of that name, or undefined. */
export function ownProperty(object: string, name: string): string {
  const value = access(object, name)
  return isInherited(name) ? `${hasOwn(object, name)} ? ${value} : undefined` : value
}

/** The condition that an object lacks a property. */
export function isMissing(object: string, name: string): Expression {
  const isUndefined = compare(access(object, name), '===', 'undefined')
  return isInherited(name) ? or(not(holds(hasOwn(object, name))), isUndefined) : isUndefined
}

function hasOwn(object: string, name: string): string {
  return `Object.hasOwn(${object}, ${literal(name)})`
}
