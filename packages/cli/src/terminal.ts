/** What the program knows of the terminal that it runs in. */

export function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true
}

/** The width to print for: that of the terminal, or as much as a reader of a file likes. */
export function width(): number {
  const columns = Number(process.env['COLUMNS']) || process.stdout.columns
  return columns > 20 ? columns : 100
}

/** Whether a stream is to get colours: a terminal that has them, unless `NO_COLOR` is set (https://no-color.org). */
export function hasColor(stream: NodeJS.WriteStream): boolean {
  return isTerminal(stream) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
}

const escape = (code: number, text: string): string => `\u001b[${code}m${text}\u001b[0m`

/** Writes text in a style, where the stream has styles. */
export function styles(stream: NodeJS.WriteStream) {
  const styled = hasColor(stream)
  const style = (code: number) => (text: string) => (styled ? escape(code, text) : text)
  return { bold: style(1), dim: style(2), red: style(31) }
}

/**
 * A text of the API's without what a terminal would carry out: names and descriptions are other people's, and an escape
 * sequence in one could rewrite the screen.
 */
export function printable(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Breaks a text into lines of a width, between words. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > columns) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines
}
