import { setTimeout as sleep } from 'node:timers/promises'

import { interrupted } from '../signals.js'
import type { Printer } from '../output/print.js'

/** As often as the API wants to be asked at most. */
export const interval = 3000

/** Prints an answer, and again each time it has changed, until it is interrupted. */
export async function watch(read: () => Promise<unknown>, print: Printer): Promise<void> {
  let before = ''
  for (;;) {
    const answer = await read()
    const now = JSON.stringify(answer)
    if (now !== before) await print.answer(answer)
    before = now
    await sleep(interval, undefined, { signal: interrupted })
  }
}
