import { styles, width, wrap } from '../terminal.js'

/** A section of a page: a heading and what is below it. */
export function section(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const { bold } = styles(process.stdout)
  return `${bold(heading)}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`
}

/** Two columns, the second one wrapped; where the first leaves no room, the second begins in the next line. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const most = Math.min(30, Math.max(0, ...rows.map(([left]) => left.length)))
  const room = Math.max(30, Math.min(width(), 110) - most - 6)
  return rows.flatMap(([left, right]) => {
    const [first = '', ...others] = wrap(right, room)
    const gap = ' '.repeat(most + 2)
    const head = left.length > most ? [left, `${gap}${first}`] : [`${left.padEnd(most)}  ${first}`]
    return [...head, ...others.map((line) => `${gap}${line}`)]
  })
}

export function paragraph(text: string): string {
  return `${wrap(text, Math.min(width(), 100)).join('\n')}\n`
}

export function page(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
