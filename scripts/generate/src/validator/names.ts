import { helperNames } from '@dbaas-valkey/json-schema/print/helpers'
import { isGenerated } from '@dbaas-valkey/json-schema/print/names'
import { Scope } from '@dbaas-valkey/source/scope'

/** What an operation's module exports, apart from what else that module may import or hold. */
export function operationNames(methods: readonly string[]): string[] {
  const scope = new Scope([...helperNames, 'operations'])
  return methods.map((name) => scope.take(isGenerated(name) ? `${name}Operation` : name))
}
