const width = 100

/**
 * A documentation comment of the given text with a line break behind it, or nothing where there is no text.
 *
 * @param example code at the end of the comment: it keeps its lines, which the wrapping of prose would undo
 */
export function comment(text: string | undefined, indent = '', example?: string): string {
  const lines = [
    ...linesOf((text ?? '').trim()).flatMap((line) => wrap(line, width - indent.length - 3)),
    ...(example === undefined ? [] : linesOf(example)),
  ]
  if (lines.length === 1 && lines[0] === '') return ''
  if (lines.length === 1 && indent.length + (lines[0] ?? '').length + 8 <= width)
    return `${indent}/** ${lines[0]} */\n`
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd())
  return [`${indent}/**`, ...body, `${indent} */`, ''].join('\n')
}

/** Lines of text that can't end the comment. */
function linesOf(text: string): string[] {
  return text.replaceAll('*/', '*\\/').split(/\r\n|[\n\r\u2028\u2029]/)
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trimEnd().split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
