const width = 100

/** A documentation comment of the given text with a line break behind it, or nothing where there is no text. */
export function comment(text: string | undefined, indent = ''): string {
  const lines = (text ?? '')
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => wrap(safe(line), width - indent.length - 3))
  if (lines.length === 1 && lines[0] === '') return ''
  if (lines.length === 1 && indent.length + (lines[0] ?? '').length + 8 <= width)
    return `${indent}/** ${lines[0]} */\n`
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd())
  return [`${indent}/**`, ...body, `${indent} */`, ''].join('\n')
}

/** Text that can't end the comment. */
function safe(text: string): string {
  return text.replaceAll('*/', '*\\/')
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
