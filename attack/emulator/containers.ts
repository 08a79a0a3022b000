import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { connectControl } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'
import {
  askForEnvironment,
  container,
  hasContainers,
  startEmulator,
  withFolder,
  type EmulatorProcess,
} from './process.js'

const rounds = 3

export async function run(): Promise<readonly Finding[]> {
  if (!hasContainers())
    return [finding('containers', true, 'not run: no process namespace can be made here')]
  return [
    await sharedTemporary(),
    ...(await sharedData()),
    await freedData(),
    await sharedNotices(),
  ]
}

async function isServing({ endpoint }: EmulatorProcess): Promise<string> {
  const control = connectControl(endpoint)
  try {
    const [reply] = await control.execute({ service: 'cache', commands: [['GET', 'key']] })
    await control.createBackup({ service: 'cache' })
    return String(reply)
  } catch (error) {
    return (error as Error).message
  }
}

async function seed({ endpoint }: EmulatorProcess): Promise<void> {
  const commands = [['SET', 'key', 'value']]
  await connectControl(endpoint).seed({
    services: [{ name: 'cache', body: { plan: 'hobbyist-2' }, commands }],
  })
}

/** Emulators in process namespaces of their own that share a folder for temporary files. */
function sharedTemporary(): Promise<Finding> {
  return withFolder(async (temporary) => {
    const env = { TMPDIR: temporary, XDG_RUNTIME_DIR: temporary }
    const first = await startEmulator({ env, within: container })
    await seed(first)
    for (let round = 0; round < rounds; round++) {
      for (const within of [container, []]) {
        const other = await startEmulator({ env, within })
        await sleep(100)
        await other.stop()
      }
    }
    const answer = await isServing(first)
    await first.stop()
    return finding(
      'to have others clear up the folder of an emulator that runs',
      answer === 'value',
      `after ${2 * rounds} starts, half of them in containers, its service answers ${answer}`,
    )
  })
}

async function refusal(options: Parameters<typeof startEmulator>[0]): Promise<string> {
  try {
    const emulator = await startEmulator(options)
    await emulator.stop()
    return 'it started'
  } catch (error) {
    return (error as Error).message.trim()
  }
}

/** Two emulators on one data folder, in every combination of places. */
function sharedData(): Promise<Finding[]> {
  return withFolder(async (folder) => {
    const args = ['--data', join(folder, 'data')]
    const env = { XDG_RUNTIME_DIR: folder }
    const findings: Finding[] = []
    for (const [where, first, second] of [
      ['outside, then in a container', [], container],
      ['in a container, then outside', container, []],
      ['in two containers', container, container],
    ] as const) {
      const emulator = await startEmulator({ args, env, within: first })
      const answer = await refusal({ args, env, within: second })
      await emulator.stop()
      const held = answer.includes('is in use') && !answer.includes('\n')
      findings.push(finding(`two emulators on one data folder, ${where}`, held, answer))
    }
    return findings
  })
}

/** Kills an emulator in a container of its own, and starts another one on its data folder. */
function freedData(): Promise<Finding> {
  return withFolder(async (folder) => {
    const options = { args: ['--data', join(folder, 'data')], env: { XDG_RUNTIME_DIR: folder } }
    const first = await startEmulator({ ...options, within: container })
    await seed(first)
    await first.kill()
    // Its container's processes are ended by the kernel, one after the other.
    await sleep(500)
    const second = await startEmulator({ ...options, within: container })
    const answer = await isServing(second)
    await second.stop()
    return finding('to lock oneself out by a kill', answer === 'value', `the data is ${answer}`)
  })
}

/** The notice of an emulator, as seen from another process namespace on the same network. */
function sharedNotices(): Promise<Finding> {
  return withFolder(async (folder) => {
    const env = { XDG_RUNTIME_DIR: folder }
    const emulator = await startEmulator({ env })
    const first = askForEnvironment(env, container)
    const second = askForEnvironment(env)
    const left = readdirSync(folder, { recursive: true }).length
    await emulator.stop()
    return finding(
      'to have the env command in a container remove the notice of an emulator that runs',
      first.code === 0 && second.code === 0,
      `the command ends with ${first.code} there and with ${second.code} outside; ${left} entries left`,
    )
  })
}
