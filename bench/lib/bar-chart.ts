/** One bar: its label, its length, and what is written at its end. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly text: string
  /** Ours stand out from the others. */
  readonly ours: boolean
}

const [width, labelWidth, textWidth, step, height, top] = [760, 270, 150, 30, 18, 56]

/** Horizontal bars as an SVG that reads on light and on dark ground. */
export function barChart(title: string, subtitle: string, bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map(({ value }) => value))
  const rows = bars.map(({ label, value, text, ours }, index) => {
    const y = top + index * step
    const length = Math.max(2, ((width - labelWidth - textWidth) * value) / longest)
    const baseline = y + height - 4
    return `  <text x="${labelWidth - 12}" y="${baseline}" text-anchor="end"${ours ? ' font-weight="600"' : ''}>${escape(label)}</text>
  <rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="${height}" rx="3" fill="${ours ? '#2f81f7' : '#8b949e'}"/>
  <text x="${(labelWidth + length + 8).toFixed(1)}" y="${baseline}">${escape(text)}</text>
`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + bars.length * step + 8}" font-family="system-ui, sans-serif" font-size="13" fill="#7d8590" role="img" aria-label="${escape(title)}">
  <text x="12" y="22" font-size="16" font-weight="600">${escape(title)}</text>
  <text x="12" y="40">${escape(subtitle)}</text>
${rows.join('')}</svg>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
