/** What a guide tells its reader to do. */
export type Step =
  | { readonly kind: 'run'; readonly lines: string }
  | { readonly kind: 'edit'; readonly file: string; readonly diff: string }
  | { readonly kind: 'write'; readonly file: string; readonly text: string }

/** A section of a document that begins with `Add`. */
export interface Guide {
  readonly title: string
  readonly steps: readonly Step[]
}

/**
 * The guides of a document: each code block is a step. `sh` is run, `diff` is an edit of the file that the line before names,
 * anything else is a new file of that name.
 *
 * @throws on a block that does not say which file it is about
 */
export function readGuides(markdown: string): Guide[] {
  return markdown
    .split(/^## /m)
    .filter((section) => section.startsWith('Add '))
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      steps: [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
        ({ 1: language = '', 2: body = '', index }) =>
          toStep(language, body, section.slice(0, index)),
      ),
    }))
}

/**
 * A text after an edit as a diff shows it.
 *
 * @throws when the lines to change are not there, or more than once
 */
export function applyDiff(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n')
  const side = (sign: string) =>
    lines
      .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [side('-'), side('+')]
  const places = text.split(before).length - 1
  if (before === '' || places !== 1)
    throw new Error(`These lines are in the file ${places} times, not once:\n${before}`)
  return text.replace(before, () => after)
}

/** A diff that takes back what another does. */
export function reversed(diff: string): string {
  const swap: Readonly<Record<string, string>> = { '+': '-', '-': '+' }
  return diff.replaceAll(/^[+-]/gm, (sign) => swap[sign] ?? sign)
}

function toStep(language: string, body: string, before: string): Step {
  if (language === 'sh') return { kind: 'run', lines: body }
  const file = /`([^`\s]+)`[^`\n]*:\s*$/.exec(before)?.[1]
  if (file === undefined) throw new Error(`No file is named before the block:\n${body}`)
  return language === 'diff'
    ? { kind: 'edit', file, diff: body }
    : { kind: 'write', file, text: body }
}
