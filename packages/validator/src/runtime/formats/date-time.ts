import { matchesDate } from './date.js'
import { matchesTime } from './time.js'

// The days of each month are part of the expression. What is rare takes arithmetic: 29 February, and leap seconds.
const common =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i

/** `date-time` of RFC 3339, section 5.6. */
export function matchesDateTime(text: string): boolean {
  return (
    common.test(text) ||
    (/^.{10}t/i.test(text) && matchesDate(text.slice(0, 10)) && matchesTime(text.slice(11)))
  )
}
