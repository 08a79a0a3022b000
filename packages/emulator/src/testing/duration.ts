import { integer } from './shape.js'

const day = 86_400_000

/** The longest time that the clock moves in one go, in milliseconds: ten years, each day of which may have a backup. */
const longestDuration = 10 * 366 * day

/** Milliseconds by the emulator's clock. */
export const duration = integer(0, longestDuration)

/** Milliseconds by the machine's clock. Node's timers take no more, and would fire at once. */
export const delay = integer(0, 2 ** 31 - 1)

/** The last moment that RFC 3339 can write. */
export const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59)
