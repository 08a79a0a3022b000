import type { Change } from '@dbaas-valkey/openapi-diff/change'

import { packageNames, type PackageName } from '../packages.js'

/**
 * The packages whose readers a change of the contract concerns, where these are not all: the first row whose rules
 * begin so decides. A package that is not named here is told of everything.
 */
const spared: readonly (readonly [rules: RegExp, packages: readonly PackageName[]])[] = [
  // Only what sends requests can repeat them, wait for them, sign them, or choose where they go.
  [/^retry-safety-changed$/, ['types', 'validator', 'emulator']],
  [/^asynchrony-changed$/, ['types', 'validator']],
  [/^(?:security|server)-/, ['types', 'validator']],
  // Masks hide it in what is logged and told; types know no secrets.
  [/^secrecy-changed$/, ['types']],
  // Who looks for a header reads the response itself, by its type.
  [/^header-/, ['validator']],
  // Editors strike it out; whether a value is valid does not change.
  [/-(?:deprecated|restored)$/, ['validator', 'emulator']],
  // Only what is run by a command has one, and only what may be refused asks what it does.
  [/^(?:command|effect)-/, ['types', 'validator', 'client', 'emulator']],
  // A schema's name is something to import.
  [/^schema-(?:added|removed)$/, ['client', 'emulator', 'cli', 'mcp']],
  [/^default-/, ['validator']],
]

export function packagesTouchedBy({ rule }: Pick<Change, 'rule'>): PackageName[] {
  const unconcerned = spared.find(([rules]) => rules.test(rule))?.[1] ?? []
  return packageNames.filter((name) => !unconcerned.includes(name))
}
