import { readdirSync, readlinkSync, realpathSync } from 'node:fs'

import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'

import { BackendError } from '../../src/backend/errors.js'
import { openBackend } from '../../src/backend/open-backend.js'
import type { Backend } from '../../src/backend/backend.js'
import { carryOut, testFolder, until } from './support.js'

const names = fc.constantFrom('a', 'b')
const plans = fc.constantFrom('hobbyist-2', 'startup-4', 'business-4')
const usernames = fc.constantFrom('one', 'two')

type Action = (backend: Backend) => Promise<unknown>

/** What a client may do to a service, also while other clients do something to it. */
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(names, plans).map(
    ([name, plan]) =>
      (backend: Backend) =>
        carryOut(backend.services.create(name, { plan })),
  ),
  fc.tuple(names, plans).map(
    ([name, plan]) =>
      (backend: Backend) =>
        carryOut(backend.services.update(name, { plan })),
  ),
  fc
    .tuple(
      names,
      fc.constantFrom(
        { io_threads: 2 },
        { ssl: false },
        { ssl: true },
        { persistence: 'off' as const },
        { persistence: 'rdb' as const },
        { timeout: 100 },
      ),
    )
    .map(
      ([name, settings]) =>
        (backend: Backend) =>
          carryOut(backend.services.update(name, { 'valkey-settings': settings })),
    ),
  fc.tuple(names, fc.constantFrom('0.0.0.0/0', '10.0.0.0/8')).map(
    ([name, block]) =>
      (backend: Backend) =>
        carryOut(backend.services.update(name, { 'ip-filter': [block] })),
  ),
  fc.tuple(names, usernames).map(
    ([name, username]) =>
      (backend: Backend) =>
        carryOut(backend.users.create(name, { username })),
  ),
  fc.tuple(names, usernames).map(
    ([name, username]) =>
      (backend: Backend) =>
        carryOut(backend.users.resetPassword(name, username, undefined)),
  ),
  names.map((name) => (backend: Backend) => backend.experiments.crashNode(name)),
  names.map((name) => (backend: Backend) => backend.experiments.crashNode(name, `${name}-2`)),
  names.map((name) => (backend: Backend) => carryOut(backend.services.startMaintenance(name))),
  names.map((name) => (backend: Backend) => backend.telemetry.metrics(name, {})),
  names.map((name) => (backend: Backend) => carryOut(backend.services.delete(name))),
)

const processesIn = (folder: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false
    }
  })

const isSettled = (backend: Backend): boolean =>
  backend.services.list().every(({ name = '', state }) => {
    const nodes = backend.services.get(name)['node-states'] ?? []
    return state === 'running' && nodes.every((node) => node.state === 'running')
  })

test.runIf(process.platform === 'linux')(
  'changes at the same time are done or refused with a reason, and everything runs in the end',
  { timeout: 120_000 },
  async () => {
    const clients = fc.array(fc.array(actions, { minLength: 5, maxLength: 10 }), {
      minLength: 3,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(clients, async (sequences) => {
        const folder = realpathSync(testFolder())
        const backend = await openBackend({ dataDirectory: folder })
        onTestFinished(() => backend.close())
        for (const name of ['a', 'b'])
          await carryOut(backend.services.create(name, { plan: 'startup-4' }))
        const work = async (sequence: readonly Action[]): Promise<void> => {
          for (const action of sequence)
            await action(backend).catch((error: unknown) =>
              expect(error).toBeInstanceOf(BackendError),
            )
        }
        await Promise.all(sequences.map(work))
        await until(() => isSettled(backend))
        await backend.close()
        expect(processesIn(folder)).toEqual([])
      }),
      { numRuns: 8 },
    )
  },
)
