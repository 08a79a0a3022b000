import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmulator, type Emulator, type JsonReply } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

/** Arguments that some command for administrators takes. */
const argumentLists = [
  [],
  ['127.0.0.1', '1'],
  ['bind', '0.0.0.0'],
  ['SET', 'protected-mode', 'no'],
  ['SETUSER', 'attacker', 'on', 'nopass', '+@all'],
  ['LOAD', '/tmp/attack.so'],
  ['0'],
  ['key', '0', 'value'],
]

/** Commands that wait; they only take time. */
const waiting = new Set(['wait', 'waitaof'])

/** Runs every command that the server has, alone and through a script, and looks for what has changed around the data. */
export async function run(): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-attack-'))
  const emulator = await startEmulator({ dataDirectory: join(folder, 'data') })
  try {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    const before = await surroundings(emulator, folder)
    const count = await everyCommand(emulator)
    const after = await surroundings(emulator, folder)
    const changed = Object.keys({ ...before, ...after }).filter(
      (name) => before[name] !== after[name],
    )
    return [
      finding(
        'to change configuration, users, role, process or files with what `execute` takes',
        changed.length === 0,
        changed.length === 0
          ? `${count} commands, ${Object.keys(before).length} facts as before`
          : changed.map((name) => `${name}: ${before[name]} -> ${after[name]}`).join('; '),
      ),
    ]
  } finally {
    await emulator.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask(emulator: Emulator, ...commands: string[][]): Promise<JsonReply[]> {
  try {
    return await emulator.control.execute({ service: 'cache', commands })
  } catch {
    // The connection was lost, which is no gain.
    return []
  }
}

async function everyCommand(emulator: Emulator): Promise<number> {
  const [all] = await ask(emulator, ['COMMAND', 'LIST'])
  const [blocking] = await ask(emulator, ['COMMAND', 'LIST', 'FILTERBY', 'ACLCAT', 'blocking'])
  const left = new Set([...(blocking as string[]), ...waiting])
  const names = (all as string[]).filter((name) => !left.has(name))
  let count = 0
  for (const name of names) {
    const words = name.split('|')
    const commands = argumentLists.map((list) => [...words, ...list])
    // Each in an answer of its own: one that ends the connection must not keep the others from being tried.
    await Promise.all(commands.map((command) => ask(emulator, command)))
    const quoted = commands.map((command) => command.map((word) => `'${word}'`).join(','))
    const scripts = quoted.map((list) => ['EVAL', `return redis.pcall(${list})`, '0'])
    await ask(emulator, ...scripts, ['MULTI'], ...commands, ['EXEC'])
    count += 3 * commands.length
  }
  return count
}

/** What belongs to the server and not to its data. */
async function surroundings(emulator: Emulator, folder: string): Promise<Record<string, string>> {
  const replies = await ask(
    emulator,
    ['CONFIG', 'GET', '*'],
    ['ACL', 'USERS'],
    ['MODULE', 'LIST'],
    ['ROLE'],
    ['INFO', 'server'],
  )
  const [configuration, users, modules, role, info] = replies
  const facts: Record<string, string> = {
    users: JSON.stringify(users),
    modules: JSON.stringify(modules),
    role: String((role as string[])[0]),
    process: /process_id:\d+/.exec(String(info))?.[0] ?? '',
    files: await files(folder),
  }
  const entries = configuration as string[]
  for (let index = 0; index < entries.length; index += 2)
    facts[entries[index] ?? ''] = entries[index + 1] ?? ''
  return facts
}

/** Every file, but for those that hold data, whose names count up. */
async function files(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => !/\.(?:aof|rdb)$|temp|manifest/.test(name))
    .sort()
    .join(' ')
}
