import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { resolve } from 'node:path'

const command = resolve(import.meta.dirname, '../../packages/emulator/bin/dbaas-valkey-emulator.js')

export interface Starts {
  /** From the start of the process to the answer to a first request, in milliseconds. */
  readonly emulator: readonly number[]
  /** From start to end of a process of Node that does nothing: how busy the machine was meanwhile. */
  readonly nothing: readonly number[]
}

/** Starts the command that users start, again and again. The first time, which reads its files from the disk, does not count. */
export async function measureStarts(rounds: number): Promise<Starts> {
  await firstAnswer()
  const emulator: number[] = []
  const idle: number[] = []
  for (let round = 0; round < rounds; round++) {
    idle.push(await nothing())
    emulator.push(await firstAnswer())
  }
  return { emulator, nothing: idle }
}

function run(args: readonly string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function nothing(): Promise<number> {
  const start = performance.now()
  await once(run(['--eval', '']), 'exit')
  return performance.now() - start
}

async function answer(address: string): Promise<void> {
  const [response] = await once(get(address), 'response')
  response.resume()
  await once(response, 'end')
  if (response.statusCode !== 200) throw new Error(`${address} answers ${response.statusCode}`)
}

async function firstAnswer(): Promise<number> {
  const start = performance.now()
  // With the request log, as users have it.
  const child = run([command, '--port', '0', '--json', '--log', 'text'])
  try {
    const [line] = await once(child.stdout, 'data')
    const [first = ''] = String(line).split('\n')
    const { endpoint } = JSON.parse(first) as { endpoint: string }
    await answer(`${endpoint}/zone`)
    return performance.now() - start
  } finally {
    child.kill()
    await once(child, 'exit')
  }
}
