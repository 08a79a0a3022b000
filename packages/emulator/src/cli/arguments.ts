import { parseArgs } from 'node:util'

import type { ZoneName } from '@dbaas-valkey/types'

import type { OperationTiming } from '../testing/operation-timing.js'
import { EmulatorError } from '../valkey/errors.js'
import type { EmulatorOptions } from '../options.js'
import type { Durability } from '../backend/backend.js'
import { zoneNames } from '../backend/zones.js'

export interface Arguments {
  readonly command: 'start' | 'env' | 'help' | 'version'
  readonly json: boolean
  /** Undefined when none was given. */
  readonly port: number | undefined
  /** How to start the emulator, apart from the port. */
  readonly options: EmulatorOptions
}

const flags = {
  port: { type: 'string' },
  data: { type: 'string' },
  zone: { type: 'string' },
  operations: { type: 'string' },
  durability: { type: 'string' },
  server: { type: 'string' },
  'show-secrets': { type: 'boolean' },
  'accept-unknown': { type: 'boolean' },
  host: { type: 'string' },
  'allow-remote': { type: 'boolean' },
  'allow-host': { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parse>['values']

/** @throws {@link EmulatorError} `INVALID_OPTION` */
export function readArguments(given: readonly string[]): Arguments {
  const { values, positionals } = parse(given)
  return {
    command: readCommand(values, positionals),
    json: values.json ?? false,
    port: values.port === undefined ? undefined : readPort(values.port),
    options: readOptions(values),
  }
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options: flags, allowPositionals: true })
  } catch (cause) {
    const [sentence] = (cause as Error).message.split('. ')
    return invalid(`${sentence}.`)
  }
}

function readCommand({ help, version }: Values, positionals: string[]): Arguments['command'] {
  if (help) return 'help'
  if (version) return 'version'
  const [command = 'start', ...others] = positionals
  if (others.length === 0 && (command === 'start' || command === 'env' || command === 'help')) {
    return command
  }
  return invalid(`There is no command ${positionals.join(' ')}; there are start and env.`)
}

function readOptions(values: Values): EmulatorOptions {
  const { data, zone, operations, durability, server, host } = values
  return {
    ...(data === undefined ? {} : { dataDirectory: readFolder(data) }),
    ...(zone === undefined ? {} : { zone: readZone(zone) }),
    ...(operations === undefined ? {} : { operations: readTiming(operations) }),
    ...(durability === undefined ? {} : { durability: readDurability(durability) }),
    ...(server === undefined ? {} : { serverProgram: server }),
    ...(host === undefined ? {} : { host }),
    secrets: values['show-secrets'] === true ? 'shown' : 'hidden',
    unknownProperties: values['accept-unknown'] === true ? 'accepted' : 'refused',
    allowRemote: values['allow-remote'] ?? false,
    allowHosts: values['allow-host'] ?? [],
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  return invalid(`--port takes a number from 0 to 65535, not ${text}; 0 picks a free port.`)
}

/** Refuses an empty text, such as an unset variable of the shell: it would mean the working directory. */
function readFolder(text: string): string {
  return text === '' ? invalid('--data takes a folder, not an empty text.') : text
}

function readZone(text: string): ZoneName {
  const zone = zoneNames.find((name) => name === text)
  return zone ?? invalid(`There is no zone ${text}; there are ${zoneNames.join(', ')}.`)
}

function readTiming(text: string): OperationTiming {
  if (text === 'at-once' || text === 'when-told') return text
  if (/^\d+$/.test(text)) return { after: Number(text) }
  return invalid(`--operations takes at-once, when-told or milliseconds, not ${text}.`)
}

const durabilities = {
  acknowledged: true,
  synced: true,
  faithful: true,
} satisfies Record<Durability, true>

function readDurability(text: string): Durability {
  if (Object.hasOwn(durabilities, text)) return text as Durability
  return invalid(`--durability takes ${Object.keys(durabilities).join(', ')}, not ${text}.`)
}

function invalid(message: string): never {
  throw new EmulatorError('INVALID_OPTION', `${message} See --help.`)
}
