/** A validator in the picture. */
export interface Point {
  readonly name: string
  readonly kilobytes: number
  readonly microseconds: number
}

const [width, height] = [760, 440]
const frame = { left: 70, right: 690, top: 70, bottom: 385 }

/** Speed against size, both on logarithmic scales, as an SVG that reads on light and on dark ground. */
export function picture(title: string, subtitle: string, points: readonly Point[]): string {
  const x = scale(
    points.map(({ kilobytes }) => kilobytes),
    frame.left,
    frame.right - 60,
  )
  const y = scale(
    points.map(({ microseconds }) => microseconds),
    frame.bottom,
    frame.top,
  )
  const ticks = [
    ...x.ticks.map((tick) => {
      const at = x.at(tick).toFixed(1)
      return `  <line x1="${at}" x2="${at}" y1="${frame.top}" y2="${frame.bottom}" stroke="#7d8590" stroke-opacity="0.2"/>
  <text x="${at}" y="${frame.bottom + 18}" text-anchor="middle">${tick} kB</text>`
    }),
    ...y.ticks.map((tick) => {
      const at = y.at(tick).toFixed(1)
      return `  <line x1="${frame.left}" x2="${frame.right}" y1="${at}" y2="${at}" stroke="#7d8590" stroke-opacity="0.2"/>
  <text x="${frame.left - 8}" y="${(y.at(tick) + 4).toFixed(1)}" text-anchor="end">${tick} µs</text>`
    }),
  ]
  const marks = points.map(({ name, kilobytes, microseconds }) => {
    const [cx, cy] = [x.at(kilobytes), y.at(microseconds)]
    const isOurs = name === 'ours'
    return `  <circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="6" fill="${isOurs ? '#2f81f7' : '#8b949e'}"/>
  <text x="${(cx + 10).toFixed(1)}" y="${(cy + 4).toFixed(1)}"${isOurs ? ' font-weight="600"' : ''}>${name}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#7d8590" role="img" aria-label="${title}">
  <text x="12" y="22" font-size="16" font-weight="600">${title}</text>
  <text x="12" y="40">${subtitle}</text>
${[...ticks, ...marks].join('\n')}
  <text x="${(frame.left + frame.right) / 2}" y="${height - 12}" text-anchor="middle">size, minified and gzipped</text>
</svg>
`
}

interface Scale {
  readonly ticks: readonly number[]
  at(value: number): number
}

/** A logarithmic scale from one pixel to another, with room around the values. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.log10(Math.min(...values) / 1.3)
  const high = Math.log10(Math.max(...values) * 1.3)
  const ticks = [0.1, 1, 10, 100, 1000].flatMap((power) =>
    [1, 2, 5].map((digit) => Number((digit * power).toPrecision(1))),
  )
  return {
    ticks: ticks.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high),
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
  }
}
