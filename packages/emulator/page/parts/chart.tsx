interface ChartProps {
  /** The newest last. */
  readonly values: readonly number[]
  /** What it shows, with its last value: `12 operations per second`. */
  readonly label: string
  /** The least value of its upper edge. */
  readonly ceiling?: number
  /** How many values fill its width. */
  readonly length?: number
}

const width = 120
const height = 32

/** A small chart of values over time. Screen readers tell its label. */
export function Chart({ values, label, ceiling = 1, length = 60 }: ChartProps) {
  const shown = values.slice(-length)
  const top = Math.max(ceiling, ...shown)
  const step = width / (length - 1)
  const from = width - (shown.length - 1) * step
  const points = shown.map((value, index) => {
    const y = height - 1 - (value / top) * (height - 3)
    return `${(from + index * step).toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg
      class="chart"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      {points.length > 1 && (
        <>
          <polygon points={`${from.toFixed(1)},${height} ${points.join(' ')} ${width},${height}`} />
          <polyline points={points.join(' ')} />
        </>
      )}
    </svg>
  )
}
