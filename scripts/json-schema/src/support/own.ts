import { compare, holds, not, or, type Condition } from '@dbaas-valkey/source/condition'
import { access, literal } from '@dbaas-valkey/source/literal'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

/** Names that every object answers to, whether it has such a property or not. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

export function isInherited(name: string): boolean {
  return inherited.has(name)
}

/** An object's own property of that name, or undefined. */
export function ownProperty(object: Snippet, name: string): Snippet {
  const value = access(object, name)
  return isInherited(name) ? ts`${hasOwn(object, name)} ? ${value} : undefined` : value
}

/** The condition that an object lacks a property. */
export function isMissing(object: Snippet, name: string): Condition {
  const isUndefined = compare(access(object, name), '===', 'undefined')
  return isInherited(name) ? or(not(holds(hasOwn(object, name))), isUndefined) : isUndefined
}

function hasOwn(object: Snippet, name: string): Snippet {
  return ts`Object.hasOwn(${object}, ${literal(name)})`
}
