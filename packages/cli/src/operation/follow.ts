import { setTimeout as sleep } from 'node:timers/promises'

import type { OperationEntry } from '../catalogue.js'
import type { Printer } from '../output/print.js'
import { interrupted } from '../signals.js'
import type { Input } from './input.js'
import { interval } from './watch.js'

/** Prints what an answer holds, then what comes after it, and so on until it is interrupted. */
export async function follow(
  { cursor = '', list = '' }: OperationEntry,
  input: Input,
  send: (input: Input) => Promise<unknown>,
  print: Printer,
): Promise<void> {
  let body = input['body'] as Readonly<Record<string, unknown>>
  for (;;) {
    const answer = (await send({ ...input, body })) as Readonly<Record<string, unknown>>
    const items = Array.isArray(answer[list]) ? (answer[list] as unknown[]) : []
    for (const item of items) await print.line(item)
    if (answer[cursor] !== undefined) body = { ...body, [cursor]: answer[cursor] }
    if (items.length === 0) await sleep(interval, undefined, { signal: interrupted })
  }
}
