import { camelCase } from '@dbaas-valkey/source/naming'
import type { Change } from '@dbaas-valkey/openapi-diff/change'

import { packageNames, type PackageName } from '../packages.js'
import type { SurfaceBreak } from './break.js'
import { exportsDerivedFrom } from './derived.js'
import type { BrokenUsage } from './consumers.js'

/** Programs of the last release that no longer compile, but for those that trip over a break that is told anyway. */
export function usageBreaks(
  broken: readonly BrokenUsage[],
  changes: readonly Change[],
  breaks: readonly SurfaceBreak[],
): SurfaceBreak[] {
  const told = namesIn(changes, breaks)
  return broken
    .filter(({ message }) => !quotedIn(message).some((name) => told.has(name)))
    .map(({ file, message, text }) => ({
      rule: 'usage-broken',
      package: packageOf(file, text),
      at: `\`${file}\``,
      sentence: `\`${file}\` of the last release no longer compiles: ${message.replace(/\.$/, '')}`,
      before: `// as in ${file} of the last release`,
      after: undefined,
    }))
}

/** Every name that a break of today has taken from the programs. */
function namesIn(changes: readonly Change[], breaks: readonly SurfaceBreak[]): ReadonlySet<string> {
  const majors = changes.filter(({ bump }) => bump === 'major')
  const places = [...majors, ...breaks].flatMap(({ at }) => quotedIn(at))
  const operations = majors.flatMap(({ rule, operation, name, from }) =>
    rule.startsWith('operation-') ? [operation?.id, name, from] : [],
  )
  const named = [...places, ...majors.flatMap(({ name, from }) => [name, from]), ...operations]
  const words = named.flatMap((name) => (name === undefined ? [] : [name, camelCase(name)]))
  const schemas = majors.filter(({ rule }) => rule.startsWith('schema-'))
  return new Set([...words, ...exportsDerivedFrom(schemas)].filter((name) => name !== ''))
}

/** The names that a sentence or the compiler quotes, each part of a path by itself. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/[`'"]([\w.[\]-]+)[`'"]/g)].flatMap(([, path = '']) => [
    path,
    ...path.split(/[.[\]]+/),
  ])
}

function packageOf(file: string, text: string): PackageName {
  const imported = /from '@dbaas-valkey\/(\w+)/.exec(text)?.[1]
  const folder = file.split('/')[1]
  return (
    packageNames.find((name) => name === folder) ??
    packageNames.find((name) => name === imported) ??
    'types'
  )
}
