import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

import type { ZoneName } from '@dbaas-valkey/types'

const program = process.env['EXOSCALE_CLI'] ?? 'exo'
/** Not the one at the emulator's address, so that a command which forgets it finds nothing. */
export const zone: ZoneName = 'ch-dk-2'

/** Runs the command in a zone of its own and returns what it printed. */
export async function exo(args: readonly string[], input = ''): Promise<string> {
  const child = spawn(program, args)
  // One that reads no input may have ended by now.
  child.stdin.on('error', () => undefined).end(input)
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  assert.equal(code, 0, `exo ${args.join(' ')}: ${stderr}${stdout}`)
  return stdout
}

/** Runs a command of `exo dbaas` and returns what it prints as JSON. */
export async function dbaas<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse(await exo(['dbaas', ...args, '--output-format', 'json'])) as T
}

/** Calls an operation by its id: path arguments by position, the body on standard input. */
export async function operation<T>(
  id: string,
  path: readonly string[] = [],
  body?: object,
): Promise<T> {
  const input = body === undefined ? '' : JSON.stringify(body)
  return JSON.parse(await exo(['api', id, ...path, '--zone', zone], input)) as T
}
