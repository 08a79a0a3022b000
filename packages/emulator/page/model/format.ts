const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** `1.5 MB`: powers of 1,024, as plans have them. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value >= 10 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** `12,345`, and one digit after the point below ten. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })
}

/** `120 ms`, `3.2 s`, `5 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1_000
  if (seconds < 120) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  const minutes = seconds / 60
  if (minutes < 120) return `${Math.round(minutes)} min`
  return minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} d`
}

/** The time of day of an ISO 8601 time, in UTC as the emulator's clock tells it: `09:30:12`. */
export function formatTime(time: string | undefined): string {
  return time?.slice(11, 19) ?? ''
}

/** `2026-03-03 09:30:12`. */
export function formatDate(time: string | undefined): string {
  return time === undefined ? '' : `${time.slice(0, 10)} ${time.slice(11, 19)}`
}
