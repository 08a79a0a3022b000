import type { Connection } from '../../valkey/connection.js'
import { tooLarge } from '../../valkey/migration-replica.js'
import { ReplyError, type Argument, type RawReply } from '../../valkey/resp.js'

/** How many keys one SCAN asks for. */
const batchSize = 500
/** How many values are copied at a time. A whole batch of large values would fill the memory. */
const windowSize = 16

/** Copies one database key by key, with the lifetimes of the keys. */
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
    for (let start = 0; start < keys.length; start += windowSize) {
      signal.throwIfAborted()
      await copyKeys(from, to, keys.slice(start, start + windowSize))
    }
    cursor = next
  } while (String(cursor) !== '0')
}

async function scan(
  from: Connection,
  cursor: Argument,
): Promise<{ next: Buffer; keys: readonly Buffer[] }> {
  const reply = await from.callRaw('SCAN', cursor, 'COUNT', batchSize)
  const [next, keys] = Array.isArray(reply) ? (reply as RawReply[]) : []
  if (!Buffer.isBuffer(next) || !Array.isArray(keys) || !keys.every((key) => Buffer.isBuffer(key)))
    throw new Error('The source does not answer SCAN as a server does')
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
    // A key that has expired or was deleted meanwhile has no value. The lifetime of a key that does not expire is -1.
    if (!Buffer.isBuffer(value) || lifetime === 0 || lifetime < -1) return []
    return [['RESTORE', key, Math.max(0, lifetime), value, 'REPLACE']]
  })
}

async function copyKeys(from: Connection, to: Connection, keys: readonly Buffer[]): Promise<void> {
  const [values, lifetimes] = await Promise.all([
    Promise.all(keys.map((key) => from.callRaw('DUMP', key))),
    Promise.all(keys.map((key) => from.callRaw('PTTL', key))),
  ])
  const replies = await to.callAll(restoreCommands(keys, values, lifetimes))
  const refusal = replies.find((reply) => reply instanceof ReplyError)
  if (refusal instanceof ReplyError) throw refusal.code === 'OOM' ? tooLarge() : refusal
}
