import type { Connection } from '../../server/connection.js'
import { ReplyError, type Argument, type RawReply } from '../../server/resp.js'

/** How many keys are asked for at a time. */
const batchSize = 500

async function scan(
  from: Connection,
  cursor: Argument,
): Promise<{ next: Buffer; keys: readonly Buffer[] }> {
  const reply = await from.callRaw('SCAN', cursor, 'COUNT', batchSize)
  const [next, keys] = reply as readonly [Buffer, readonly Buffer[]]
  return { next, keys }
}

function restoreCommands(
  keys: readonly Buffer[],
  values: readonly RawReply[],
  lifetimes: readonly RawReply[],
): Argument[][] {
  return keys.flatMap((key, index) => {
    const value = values[index]
    const lifetime = Number(lifetimes[index])
    // A key that went in the meantime has no value; one without a lifetime says -1.
    if (!Buffer.isBuffer(value) || lifetime === 0 || lifetime < -1) return []
    return [['RESTORE', key, Math.max(0, lifetime), value, 'REPLACE']]
  })
}

/** Copies one database key by key, with the lifetimes. */
export async function copyDatabase(
  from: Connection,
  to: Connection,
  database: number,
  signal: AbortSignal,
): Promise<void> {
  await from.call('SELECT', database)
  await to.call('SELECT', database)
  let cursor: Argument = '0'
  do {
    signal.throwIfAborted()
    const { next, keys } = await scan(from, cursor)
    const [values, lifetimes] = await Promise.all([
      Promise.all(keys.map((key) => from.callRaw('DUMP', key))),
      Promise.all(keys.map((key) => from.callRaw('PTTL', key))),
    ])
    const replies = await to.callAll(restoreCommands(keys, values, lifetimes))
    const refusal = replies.find((reply) => reply instanceof ReplyError)
    if (refusal) throw refusal as ReplyError
    cursor = next
  } while (String(cursor) !== '0')
}
