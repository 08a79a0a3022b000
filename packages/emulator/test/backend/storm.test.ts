import { readdirSync, readlinkSync, realpathSync } from 'node:fs'

import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'

import { WorldError } from '../../src/backend/errors.js'
import { openWorld } from '../../src/backend/open-backend.js'
import type { World } from '../../src/backend/backend.js'
import { carryOut, testFolder, until } from './support.js'

const names = fc.constantFrom('a', 'b')
const plans = fc.constantFrom('hobbyist-2', 'startup-4', 'business-4')
const usernames = fc.constantFrom('one', 'two')

type Deed = (world: World) => Promise<unknown>

/** Whatever somebody may do to a service, at any time, also while somebody else does something to it. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(names, plans).map(
    ([name, plan]) =>
      (world: World) =>
        carryOut(world.services.create(name, { plan })),
  ),
  fc.tuple(names, plans).map(
    ([name, plan]) =>
      (world: World) =>
        carryOut(world.services.update(name, { plan })),
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
        (world: World) =>
          carryOut(world.services.update(name, { 'valkey-settings': settings })),
    ),
  fc.tuple(names, fc.constantFrom('0.0.0.0/0', '10.0.0.0/8')).map(
    ([name, block]) =>
      (world: World) =>
        carryOut(world.services.update(name, { 'ip-filter': [block] })),
  ),
  fc.tuple(names, usernames).map(
    ([name, username]) =>
      (world: World) =>
        carryOut(world.users.create(name, { username })),
  ),
  fc.tuple(names, usernames).map(
    ([name, username]) =>
      (world: World) =>
        carryOut(world.users.resetPassword(name, username, undefined)),
  ),
  names.map((name) => (world: World) => world.laboratory.crashNode(name)),
  names.map((name) => (world: World) => world.laboratory.crashNode(name, `${name}-2`)),
  names.map((name) => (world: World) => carryOut(world.services.startMaintenance(name))),
  names.map((name) => (world: World) => world.observations.metrics(name, {})),
  names.map((name) => (world: World) => carryOut(world.services.delete(name))),
)

const processesIn = (folder: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false
    }
  })

const isSettled = (world: World): boolean =>
  world.services.list().every(({ name = '', state }) => {
    const nodes = world.services.get(name)['node-states'] ?? []
    return state === 'running' && nodes.every((node) => node.state === 'running')
  })

test.runIf(process.platform === 'linux')(
  'whatever is done at the same time is done or refused with a reason, and everything runs in the end',
  { timeout: 120_000 },
  async () => {
    const people = fc.array(fc.array(deeds, { minLength: 5, maxLength: 10 }), {
      minLength: 3,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(people, async (hands) => {
        const folder = realpathSync(testFolder())
        const world = await openWorld({ dataDirectory: folder })
        onTestFinished(() => world.close())
        for (const name of ['a', 'b'])
          await carryOut(world.services.create(name, { plan: 'startup-4' }))
        const work = async (hand: readonly Deed[]): Promise<void> => {
          for (const deed of hand)
            await deed(world).catch((error: unknown) => expect(error).toBeInstanceOf(WorldError))
        }
        await Promise.all(hands.map(work))
        await until(() => isSettled(world))
        await world.close()
        expect(processesIn(folder)).toEqual([])
      }),
      { numRuns: 8 },
    )
  },
)
