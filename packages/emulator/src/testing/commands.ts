import {
  command,
  commandThatReads,
  commandWithFile,
  commandWithOptionalInput,
  type Command,
} from './command.js'
import type { Control } from './control.js'
import { failOperation, finishOperation } from './held-operations.js'
import { moveClock } from './move-clock.js'
import { jsonReply } from './reply.js'
import { reset } from './reset.js'
import { seedServices } from './seed.js'
import { setLimits } from './set-limits.js'
import { readClock, readState } from './state.js'
import { readStatistics } from './statistics.js'

/** The path below which the control interface is served. */
export const controlPrefix = '/_emulator'

/**
 * The control interface: each method with its place in HTTP, the schema of its input in `control.yaml`, and what it does.
 * The local interface, that over HTTP, and the routes are made from this table.
 */
export const commands = {
  reset: command('POST', '/reset', 'Nothing', ({ core }) => reset(core)),
  seed: command('POST', '/seed', 'Seed', ({ core }, seed) => seedServices(core.zones, seed)),
  snapshot: command('POST', '/snapshot', 'NewSnapshot', ({ core }, { name }) =>
    core.snapshots.take(name),
  ),
  snapshots: command('GET', '/snapshots', 'Nothing', ({ core }) => core.snapshots.list()),
  restore: command('POST', '/restore', 'KnownSnapshot', ({ core }, { name }) =>
    core.snapshots.restore(name),
  ),
  deleteSnapshot: command('POST', '/snapshots/delete', 'KnownSnapshot', ({ core }, { name }) =>
    core.snapshots.delete(name),
  ),
  export: commandWithFile('GET', '/archive', 'ArchivePath', async ({ core }, { file }) => {
    const { exportArchive } = await import('./archive/export.js')
    return exportArchive(core, file)
  }),
  import: commandWithFile('POST', '/archive', 'ArchivePath', async ({ core }, { file }) => {
    const { importArchive } = await import('./archive/import.js')
    return importArchive(core, file)
  }),
  state: command('GET', '/state', 'Nothing', readState),
  injectFault: command('POST', '/faults', 'Fault', ({ core }, fault) => core.faults.inject(fault)),
  faults: command('GET', '/faults', 'Nothing', ({ core }) => core.faults.list()),
  clearFaults: commandWithOptionalInput('POST', '/faults/clear', 'FaultId', ({ core }, fault) =>
    core.faults.clear(fault?.id),
  ),
  limits: command('GET', '/limits', 'Nothing', ({ core }) => core.capacity.limits),
  setLimits: command('POST', '/limits', 'Limits', ({ core }, limits) =>
    setLimits(core.capacity, limits),
  ),
  journal: command('GET', '/journal', 'Nothing', ({ core }) => core.journal.list()),
  clearJournal: command('POST', '/journal/clear', 'Nothing', ({ core }) => core.journal.clear()),
  operations: command('GET', '/operations', 'Nothing', ({ core }) => core.operations.list()),
  setTiming: command('POST', '/operations/timing', 'OperationTiming', ({ core }, timing) => {
    core.operations.timing = structuredClone(timing)
  }),
  finishOperation: command('POST', '/operations/finish', 'KnownOperation', ({ core }, operation) =>
    finishOperation(core.operations, operation),
  ),
  failOperation: command('POST', '/operations/fail', 'FailedOperation', ({ core }, operation) =>
    failOperation(core.operations, operation),
  ),
  clock: command('GET', '/clock', 'Nothing', ({ core }) => readClock(core)),
  moveClock: command('POST', '/clock', 'ClockMove', ({ core }, move) => moveClock(core, move)),
  crashNode: command('POST', '/nodes/crash', 'NodeTarget', async ({ core }, target) => {
    const { experiments } = await core.zones.backend(target.zone)
    return experiments.crashNode(target.service, target.node)
  }),
  createBackup: command('POST', '/backups', 'ServiceTarget', async ({ core }, target) => {
    const { experiments } = await core.zones.backend(target.zone)
    return experiments.createBackup(target.service)
  }),
  announceUpdate: command('POST', '/updates', 'AnnouncedUpdate', async ({ core }, target) => {
    const { experiments } = await core.zones.backend(target.zone)
    return experiments.announceUpdate(target.service, target.update)
  }),
  statistics: commandThatReads(
    'POST',
    '/statistics',
    'StatisticsTarget',
    ({ core }, { services }) => readStatistics(core.zones, services),
  ),
  sign: commandThatReads('POST', '/sign', 'SignableRequest', ({ sign }, request) => ({
    authorization: sign(request),
  })),
  execute: command('POST', '/execute', 'Execution', async ({ core }, target) => {
    const { experiments } = await core.zones.backend(target.zone)
    return (await experiments.execute(target.service, target.commands)).map(jsonReply)
  }),
} satisfies { readonly [Name in keyof Control]: CommandOf<Name> }

/** What a method of {@link Control} needs; its type there and the schema must agree. */
type CommandOf<Name extends keyof Control> = Command<
  Command['input'],
  NonNullable<Parameters<Control[Name]>[0]>,
  Awaited<ReturnType<Control[Name]>> | ReturnType<Control[Name]>
>

/** The methods of the control interface, each made from its row. */
export function controlOf(
  methodOf: (name: keyof Control, row: Command) => (input: unknown) => Promise<unknown>,
): Control {
  const names = Object.keys(commands) as (keyof Control)[]
  const methods: object = Object.fromEntries(
    names.map((name) => [name, methodOf(name, commands[name])]),
  )
  return methods as Control
}
