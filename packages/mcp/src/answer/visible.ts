/**
 * Characters that a person does not see and a model reads: controls, marks of direction, joiners, tags. A text can hide an
 * instruction in them.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u{e0100}-\u{e01ef}\ufe00-\ufe0f]/gu

/** A copy in which such characters are written as escapes, except line breaks and tabs in texts of several lines. */
export function visible(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value)
  if (Array.isArray(value)) return value.map(visible)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [visibleText(name), visible(member)]),
  )
}

export function visibleText(text: string): string {
  return text.replace(invisible, (character) =>
    character === '\n' || character === '\t' ? character : escape(character),
  )
}

function escape(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
