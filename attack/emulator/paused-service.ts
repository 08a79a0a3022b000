import { setTimeout as sleep } from 'node:timers/promises'

import { createClient, type Client } from '@dbaas-valkey/client'
import { startEmulator, type Control, type Emulator } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

/** The longest that a call may take, in milliseconds. */
const limit = 15_000

const calls: readonly (readonly [name: string, call: (control: Control) => Promise<unknown>])[] = [
  ['state', (control) => control.state()],
  ['snapshot', (control) => control.snapshot()],
  ['execute', (control) => control.execute({ service: 'cache', commands: [['GET', 'a']] })],
  ['createBackup', (control) => control.createBackup({ service: 'cache' })],
  ['moveClock', (control) => control.moveClock({ by: 3 * 86_400_000 })],
  ['reset', (control) => control.reset()],
]

/** Pauses a service for an hour while a change is under way, and calls each method that could hang on it. */
export async function run(): Promise<readonly Finding[]> {
  const emulator = await startEmulator({ log: () => undefined })
  const valkey = createClient(emulator)
  const findings: Finding[] = []
  try {
    for (const [name, call] of calls) {
      await pause(emulator, valkey)
      findings.push(await measure(name, () => call(emulator.control)))
      await emulator.control.reset()
    }
    await pause(emulator, valkey)
    const remove = async () =>
      valkey.wait(await valkey.deleteDbaasServiceValkey({ name: 'cache' }), { interval: 20 })
    findings.push(await measure('a delete', remove))
    return findings
  } finally {
    await emulator.stop()
  }
}

async function pause(emulator: Emulator, valkey: Client): Promise<void> {
  const { control } = emulator
  await control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
  await control.setTiming('when-told')
  const change = await valkey.createDbaasValkeyUser({
    'service-name': 'cache',
    body: { username: 'app' },
  })
  // A test's own commands may do what a user's may.
  const commands = [['CLIENT', 'PAUSE', '3600000', 'ALL']]
  await control.execute({ service: 'cache', commands })
  // From now on the change waits for the server, and others for the change.
  control.finishOperation({ id: change.id ?? '' }).catch(() => undefined)
  await control.setTiming({ after: 0 })
  await sleep(50)
}

async function measure(name: string, call: () => Promise<unknown>): Promise<Finding> {
  const start = performance.now()
  const late = sleep(limit, 'did not end', { ref: false })
  const outcome = call().then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
  const ended = await Promise.race([outcome, late])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  return finding(`to hold ${name}`, ended !== 'did not end', `${ended} after ${seconds} s`)
}
