import { bumpOfChanges } from './compare.js'
import { githubReport } from './report/github.js'
import { markdownReport } from './report/markdown.js'
import {
  grouped,
  noDifference,
  placeOf,
  sentenceOf,
  summary,
  type Reportable,
} from './report/parts.js'

export { titleOf } from './report/parts.js'

/** Each way to print the differences; all but `github` by operation, the gravest first. */
export const formats = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  github: githubReport,
} as const satisfies Readonly<Record<string, (changes: readonly Reportable[]) => string>>

export type Format = keyof typeof formats

export function textReport(changes: readonly Reportable[]): string {
  const bump = bumpOfChanges(changes)
  if (bump === undefined) return noDifference
  const sections = grouped(changes).map(([title, group]) =>
    [title, ...group.map(textLine), ''].join('\n'),
  )
  return [...sections, `${summary(changes, bump)}\n`].join('\n')
}

export function jsonReport(changes: readonly Reportable[]): string {
  return `${JSON.stringify({ bump: bumpOfChanges(changes) ?? null, changes }, undefined, 2)}\n`
}

function textLine(change: Reportable): string {
  const { bump, rule, instead, typescript } = change
  const place = [placeOf(change), typescript].filter((part) => part !== undefined).join('  ')
  return [`  ${bump}  ${sentenceOf(change)}  [${rule}]`, place, instead ?? '']
    .filter((line) => line !== '')
    .join('\n         ')
}
