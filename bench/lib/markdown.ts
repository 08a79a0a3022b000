import { readFile, writeFile } from 'node:fs/promises'

/** A table in Markdown; columns of numbers are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const alignment = head.map((_, column) =>
    rows.every((row) => /^[\d.,]/.test(String(row[column]))) ? '--:' : '---',
  )
  return [head, alignment, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
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
