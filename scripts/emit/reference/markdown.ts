/** A table; cells may hold Markdown but neither line breaks nor bare pipes (see `cell`). */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

/** Text of several lines as the content of a cell: a list becomes lines of its own. */
export function cell(text: string): string {
  return prose(text)
    .replaceAll(/\\?\|/g, '\\|')
    .replaceAll(/\n+- /g, '<br>• ')
    .replaceAll(/\n\n+/g, '<br>')
    .replaceAll('\n', ' ')
}

/** Text of the contract: Markdown, but no HTML and no template of the site's. */
export function prose(text: string): string {
  return text
    .trim()
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('')
    .replaceAll('{{', '{&#123;')
}

export function code(text: string): string {
  return `\`${text}\``
}

export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`
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
