import { matchesDate } from './date.js'
import { matchesTime } from './time.js'

// The days of each month are part of the expression. What is rare takes arithmetic: 29 February, and leap seconds.
// Counted repetitions, such as \d{4}, take engines longer than the same written out.
const common =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** `date-time` of RFC 3339, section 5.6. */
export function matchesDateTime(text: string): boolean {
  return (
    common.test(text) ||
    (/^.{10}t/i.test(text) && matchesDate(text.slice(0, 10)) && matchesTime(text.slice(11)))
  )
}
