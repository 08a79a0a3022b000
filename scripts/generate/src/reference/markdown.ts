/** A table; cells may hold Markdown but neither line breaks nor bare pipes (see `cell`). */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

/** Markdown of several lines as the content of a cell: a list becomes lines of its own. */
export function cell(markdown: string): string {
  return markdown
    .trim()
    .replaceAll(/\\*\|/g, '\\|')
    .replaceAll(/\n+- /g, '<br>• ')
    .replaceAll(/\n\n+/g, '<br>')
    .replaceAll('\n', ' ')
}

/**
 * Text of the contract that stands by itself: Markdown, but nothing in it is HTML, a template, an attribute, a container
 * or an import of the site's, an image, or a block of code that has no end and would swallow what follows.
 */
export function prose(text: string): string {
  return text
    .trim()
    .split(/^(```\w*\n(?:(?!```).*\n)*```)$/m)
    .map((part, index) => (index % 2 === 1 ? refenced(part) : phrase(part)))
    .join('')
}

/** The same for text with something before it, where no block of code can begin. */
export function phrase(text: string): string {
  return text
    .split(/(?<![`\\])(`[^`\n]+`)(?!`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : plain(part)))
    .join('')
}

/** A text in one line, for a heading or the words of a link. */
export function line(text: string): string {
  return plain(text.replaceAll(/\s+/g, ' ').trim()).replaceAll(/[[\]`\\]/g, entities)
}

/** A text as code. What a backtick, a template or HTML would end is written so that it can't. */
export function code(text: string): string {
  const isHarmless = /^(?:[^`<{\n\r]|<(?![a-z/!?<]))+$/i.test(
    text.replaceAll(/(?<=[\w/-])\{[\w-]+\}/g, ''),
  )
  return isHarmless ? `\`${text}\`` : `<code>${entities(text)}</code>`
}

/** How text in a block of code is spelt without `<!--`: the site takes it for an order to include a file. */
const opening: Readonly<Record<string, string>> = {
  go: String.raw`\u003c!--`,
  java: String.raw`\u003c!--`,
  js: String.raw`\u003c!--`,
  json: String.raw`\u003c!--`,
  py: String.raw`\u003c!--`,
  sh: "<''!--",
  ts: String.raw`\u003c!--`,
}

/** A block of code. Its fence is longer than any in the text. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fences = '`'.repeat(longest + 1)
  const safe = text.trimEnd().replaceAll('<!--', opening[language] ?? '%3C!--')
  return `${fences}${language}\n${safe}\n${fences}\n`
}

/** The id that GitHub and the site give to a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => `${(text as string).trimEnd()}\n`)
    .join('\n')
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function refenced(block: string): string {
  const [, language = '', text = ''] = /^```(\w*)\n(.*?)\n?```$/s.exec(block) ?? []
  return fence(language, text).trimEnd()
}

function plain(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('![', '!&#91;')
    .replaceAll(/`{3,}|~{3,}|:{3,}/g, entities)
}

/** With each character that could mean something as its number. */
function entities(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\w ./-]/gu, (character) => `&#${character.codePointAt(0)};`)
}
