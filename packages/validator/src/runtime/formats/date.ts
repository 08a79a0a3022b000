/** `full-date` of RFC 3339, section 5.6, with the days that each month has (section 5.7). */
export function matchesDate(text: string): boolean {
  const [, year, month, day] = (
    /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text) ?? []
  ).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (month === 2) return day < 29 || (day === 29 && isLeap(year))
  return day < 31 || ![4, 6, 9, 11].includes(month)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
