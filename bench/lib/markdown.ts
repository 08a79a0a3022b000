import { readFile, writeFile } from 'node:fs/promises'

/** A table in Markdown as Prettier lays it out; columns of numbers are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const columns = head.map((title, column) => {
    const cells = rows.map((row) => String(row[column]))
    const width = Math.max(3, title.length, ...cells.map((cell) => cell.length))
    const right = cells.every((cell) => /^[\d.,]/.test(cell))
    const pad = (cell: string): string => (right ? cell.padStart(width) : cell.padEnd(width))
    const rule = right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
    return [pad(title), rule, ...cells.map(pad)]
  })
  const lines = [0, 1, ...rows.map((_, row) => row + 2)]
  return lines.map((line) => `| ${columns.map((column) => column[line]).join(' | ')} |`).join('\n')
}

/** Puts text between the marks `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` of a file. */
export async function fillMarks(file: string, name: string, text: string): Promise<void> {
  const content = await readFile(file, 'utf8')
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const [start, end] = [content.indexOf(open), content.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`${file} lacks the marks ${open} and ${close}.`)
  await writeFile(
    file,
    `${content.slice(0, start + open.length)}\n\n${text}\n\n${content.slice(end)}`,
  )
}
