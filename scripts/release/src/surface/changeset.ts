import { fullName } from '../packages.js'
import { fileName } from '../changeset/cause.js'
import { formatChangeset } from '../changeset/file.js'
import { judgementOf, type Judgement } from '../changeset/judgement.js'
import { codeBlock } from '../changeset/words.js'
import type { SurfaceBreak } from './break.js'

/** The changesets that breaks of the packages' own surface ask for: their texts, by file name. */
export function surfaceChangesets(
  breaks: readonly SurfaceBreak[],
  judgements: readonly Judgement[],
): ReadonlyMap<string, string> {
  return new Map(
    breaks.map((difference) => {
      const { rule, package: owner, at } = difference
      const judgement = judgementOf(judgements, difference)
      const releases = { [fullName(owner)]: judgement?.bump ?? 'major' }
      const summary = wordsFor(difference, judgement)
      const identity = JSON.stringify([rule, at, difference.before, difference.after])
      return [fileName('surface', [rule, at], identity), formatChangeset({ releases, summary })]
    }),
  )
}

function wordsFor(difference: SurfaceBreak, judgement: Judgement | undefined): string {
  const sentences = [`${difference.sentence}.`, judgement?.advice, judgement?.reason]
  const text = sentences.flatMap((sentence) => sentence?.trim() ?? []).join(' ')
  if (judgement?.bump !== undefined && judgement.bump !== 'major') return text
  const { before, after } = judgement ?? {}
  const sample =
    before === undefined || after === undefined
      ? { before: difference.before, after: difference.after ?? '// There is no such export.' }
      : { before, after }
  return `${text}\n\n${codeBlock(sample)}`
}
