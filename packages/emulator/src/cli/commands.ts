import type { CliCommand } from './command.js'

interface Row {
  readonly summary: string
  readonly load: () => Promise<CliCommand>
}

/** What a user calls the program. */
export const program = 'npx @dbaas-valkey/emulator'

/** The command when none is named. */
export const defaultCommand = 'start'

/** The commands. A new one is a row here and a file in `commands/`. */
export const commands = {
  start: {
    summary: 'start an emulator; Ctrl+C ends it, or `stop` when it is detached',
    load: async () => (await import('./commands/start.js')).start,
  },
  wait: {
    summary: 'wait until an emulator is ready',
    load: async () => (await import('./commands/wait.js')).wait,
  },
  status: {
    summary: 'list the emulators that run, with their services',
    load: async () => (await import('./commands/status.js')).status,
  },
  env: {
    summary: 'print the environment that points clients to an emulator',
    load: async () => (await import('./commands/env.js')).env,
  },
  exec: {
    summary: 'run a command in that environment; without an emulator, with one of its own',
    load: async () => (await import('./commands/exec.js')).exec,
  },
  export: {
    summary: 'write the services of an emulator, with their data, into an archive',
    load: async () => (await import('./commands/export.js')).exportServices,
  },
  import: {
    summary: 'replace the services of an emulator by those of an archive',
    load: async () => (await import('./commands/import.js')).importServices,
  },
  snapshot: {
    summary: 'save, restore, list and delete snapshots of the services, by name',
    load: async () => (await import('./commands/snapshot.js')).snapshot,
  },
  limits: {
    summary: 'show and set the quota, and the plans that are sold out',
    load: async () => (await import('./commands/limits.js')).limits,
  },
  logs: {
    summary: 'print the log of a detached emulator',
    load: async () => (await import('./commands/logs.js')).logs,
  },
  stop: {
    summary: 'stop an emulator and its servers',
    load: async () => (await import('./commands/stop.js')).stop,
  },
} as const satisfies Readonly<Record<string, Row>>

export type CommandName = keyof typeof commands

export const commandNames = Object.keys(commands) as CommandName[]

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
