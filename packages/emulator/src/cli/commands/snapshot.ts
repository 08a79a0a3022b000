import type { Control, Snapshot } from '../../testing/control.js'
import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { findControl } from '../control.js'
import { invalid } from '../invalid.js'
import { portOption } from '../port.js'
import { serviceNames } from '../service-names.js'

type Act = (control: Control, name: string) => Promise<Snapshot | void>

/** What can be done with a snapshot, and what is said then. */
const acts: Readonly<Record<string, { readonly act: Act; readonly said: string }>> = {
  save: { act: (control, name) => control.snapshot({ name }), said: 'was saved' },
  restore: {
    act: (control, name) => control.restore({ name }),
    said: 'was restored: the services are as they were then',
  },
  delete: { act: (control, name) => control.deleteSnapshot({ name }), said: 'was deleted' },
}

export const snapshot = defineCommand({
  usage: 'save | restore | delete NAME, or list [options]',
  takes: { names: ['save, restore, delete or list', 'NAME'], least: 1 },
  description:
    'Saves all services with their users, settings, backups and data under a name, puts them back as they were, or tells which snapshots ' +
    'there are. With --data, snapshots outlive the emulator.',
  options: {
    ...portOption,
    json: { type: 'boolean', help: 'Print the list as one line of JSON.' },
  },
  examples: [
    `${program} snapshot save before`,
    `${program} snapshot restore before`,
    `${program} snapshot list`,
  ],
  run: async ({ port, json }, [what = '', name]) => {
    if (what === 'list' && name === undefined) return list(await findControl(port), json ?? false)
    const chosen = Object.hasOwn(acts, what) ? acts[what] : undefined
    if (chosen === undefined)
      return invalid(
        what === 'list'
          ? 'snapshot list takes no name.'
          : `snapshot takes ${Object.keys(acts).join(', ')} or list, not ${what}.`,
      )
    if (name === undefined) return invalid(`snapshot ${what} takes a name.`)
    await chosen.act(await findControl(port), name)
    process.stdout.write(`The snapshot ${name} ${chosen.said}.\n`)
    return 0
  },
})

async function list(control: Control, json: boolean): Promise<number> {
  const snapshots = await control.snapshots()
  const lines = snapshots.map(
    ({ name, takenAt, services }) => `${name}  ${takenAt}  ${serviceNames(services)}\n`,
  )
  const text = lines.join('') || 'There are no snapshots.\n'
  process.stdout.write(json ? `${JSON.stringify(snapshots)}\n` : text)
  return 0
}
