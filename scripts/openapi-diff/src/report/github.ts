import { bumpOfChanges } from '../compare.js'
import type { Bump } from '../rule.js'
import { noDifference, sentenceOf, sorted, summary, titleOf, type Reportable } from './parts.js'

const levels: Readonly<Record<Bump, string>> = { major: 'error', minor: 'warning', patch: 'notice' }

/**
 * Annotations, as a workflow of GitHub Actions prints them to have each shown beside its line.
 *
 * @see {@link https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions}
 */
export function githubReport(changes: readonly Reportable[]): string {
  const bump = bumpOfChanges(changes)
  if (bump === undefined) return noDifference
  const annotations = sorted(changes).map((change) => {
    const { location, rule, operation, typescript } = change
    const place = location === undefined ? {} : { file: location.file, line: location.line }
    const properties = Object.entries({ ...place, title: `${change.bump}: ${rule}` })
      .map(([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/g)}`)
      .join(',')
    const where = operation === undefined ? '' : `${titleOf(operation)}: `
    const message = [`${where}${sentenceOf(change)}`, typescript, change.instead]
      .filter((part) => part !== undefined)
      .join('\n')
    return `::${levels[change.bump]} ${properties}::${escaped(message, /[%\r\n]/g)}`
  })
  return [...annotations, `${summary(changes, bump)}\n`].join('\n')
}

function escaped(text: string, characters: RegExp): string {
  return text.replaceAll(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
