import { block, indented, isDeclaration, print, type Code } from '@dbaas-valkey/source/code'
import { literal } from '@dbaas-valkey/source/literal'
import type { Name } from '@dbaas-valkey/source/name'
import { ts } from '@dbaas-valkey/source/snippet'

/** What to do for the property of a name. */
export interface PropertyCase {
  readonly name: string
  readonly code: readonly Code[]
}

/** A switch over the names of properties, in which those with the same code share a case. */
export function switchOver(
  key: Name,
  cases: readonly PropertyCase[],
  otherwise: readonly Code[],
): readonly Code[] {
  const groups = new Map<string, { names: string[]; code: readonly Code[] }>()
  for (const { name, code } of cases) {
    // Without a default, a name that nothing is done for needs no case.
    if (code.length === 0 && otherwise.length === 0) continue
    const text = print(code)
    const group = groups.get(text) ?? { names: [], code }
    group.names.push(name)
    groups.set(text, group)
  }
  if (groups.size === 0) return otherwise
  const fallback = otherwise.length === 0 ? [] : ['default:', indented(...otherwise)]
  const labelled = [...groups.values()].flatMap(({ names, code }) => caseOf(names, code))
  return block(ts`switch (${key}) {`, [...labelled, ...fallback])
}

function caseOf(names: readonly string[], code: readonly Code[]): readonly Code[] {
  const labels = names.map((name) => `case ${literal(name)}:`)
  const body = [...code, 'break']
  // Declarations need a scope of their own.
  if (!code.some(isDeclaration)) {
    return [...labels, indented(...body)]
  }
  return [...labels.slice(0, -1), ...block(`${labels.at(-1)} {`, body)]
}
