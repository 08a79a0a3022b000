const pattern =
  /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i

/** `full-time` of RFC 3339, section 5.6. Second 60 is a leap second, which only the last minute of a day in UTC has. */
export function matchesTime(text: string): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const [, hour, minute, second, sign, offsetHour = 0, offsetMinute = 0] = match
  if (second !== '60') return true
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  const day = 24 * 60
  return (Number(hour) * 60 + Number(minute) - offset + day) % day === day - 1
}
