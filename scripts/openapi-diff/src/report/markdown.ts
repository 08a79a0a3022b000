import { bumpOfChanges } from '../compare.js'
import { grouped, noDifference, placeOf, sentenceOf, summary, type Reportable } from './parts.js'

/** For a comment on a pull request. */
export function markdownReport(changes: readonly Reportable[]): string {
  const bump = bumpOfChanges(changes)
  if (bump === undefined) return noDifference
  const sections = grouped(changes).map(([title, group]) =>
    [`### ${title}`, '', ...group.map(markdownLine), ''].join('\n'),
  )
  return [`**${summary(changes, bump)}**\n`, ...sections].join('\n')
}

function markdownLine(change: Reportable): string {
  const { bump, rule, instead, typescript } = change
  const place = placeOf(change)
  return [
    `- **${bump}** ${sentenceOf(change)} (\`${rule}\`)`,
    [place, typescript]
      .filter((part) => part !== undefined)
      .map((part) => `\`${part}\``)
      .join(', '),
    instead ?? '',
  ]
    .filter((line) => line !== '')
    .join('\\\n  ')
}
