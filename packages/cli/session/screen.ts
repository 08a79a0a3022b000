/** A command as it was typed, and all that then came to the screen. */
export interface Step {
  readonly line: string
  readonly screen: string
}

interface Span {
  readonly text: string
  readonly style: string
}

const [fontSize, lineHeight, charWidth, margin] = [13, 19, 7.83, 16]
const columns = 92
/** Readable on light and dark pages: it has a ground of its own. */
const styles: Readonly<Record<string, string>> = {
  '0': '',
  '1': 'font-weight="700"',
  '2': 'opacity="0.7"',
  '31': 'fill="#ff7b72"',
}

/** Draws a session as an SVG of text, which a reader can select and search. */
export function drawScreen(steps: readonly Step[]): string {
  const rows = steps.flatMap(({ line, screen }) => [
    [
      { text: '$ ', style: 'fill="#7ee787"' },
      { text: line, style: 'font-weight="700"' },
    ],
    ...screenRows(screen),
    [],
  ])
  const width = Math.ceil(columns * charWidth + 2 * margin)
  const height = rows.length * lineHeight + margin
  const texts = rows.map((row, index) => {
    const y = margin + index * lineHeight + fontSize
    return row.length === 0
      ? ''
      : `  <text x="${margin}" y="${y}" xml:space="preserve">${row.map(spanText).join('')}</text>\n`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${fontSize}" fill="#e6edf3" role="img" aria-label="A session of dbaas-valkey on a terminal">
  <rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
${texts.join('')}</svg>
`
}

/** What is left on the screen: a line that was drawn over again shows its last state. */
function screenRows(screen: string): Span[][] {
  const text = screen.replaceAll('\r\n', '\n').trimEnd()
  const lines = text === '' ? [] : text.split('\n')
  return lines.flatMap((line) => {
    // A line editor goes to the first column, and clears what is below.
    const drawn = line.replaceAll('\u001b[1G', '\r').split('\r')
    const shown = drawn.findLast((text) => text !== '' && text !== '\u001b[K') ?? ''
    return wrapped(spansOf(shown))
  })
}

/** Each style begins with an escape character, and ends where the next begins. */
function spansOf(line: string): Span[] {
  return line.split('\u001b').flatMap((part, index) => {
    const [, code = '0', text = ''] =
      index === 0 ? ['', '0', part] : (/^\[(\d*)[A-Za-z](.*)$/.exec(part) ?? [])
    return text === '' ? [] : [{ text, style: styles[code || '0'] ?? '' }]
  })
}

/** A terminal breaks a line where it ends, wherever that is. */
function wrapped(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = [[]]
  let left = columns
  for (const { text, style } of spans) {
    let rest = text
    while (rest !== '') {
      if (left === 0) {
        rows.push([])
        left = columns
      }
      const part = rest.slice(0, left)
      rows.at(-1)?.push({ text: part, style })
      left -= part.length
      rest = rest.slice(part.length)
    }
  }
  return rows
}

function spanText({ text, style }: Span): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return style === '' ? safe : `<tspan ${style}>${safe}</tspan>`
}
