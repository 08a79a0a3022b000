import type { ZoneName } from '@dbaas-valkey/types'

import type { Durability } from '../backend/durability.js'
import { zoneNames } from '../backend/zones.js'
import type { EmulatorOptions } from '../options.js'
import type { OperationTiming } from '../testing/operation-timing.js'
import type { CliOptions, Values } from './command.js'
import { invalid } from './invalid.js'
import { limitOptions, readLimits } from './limit-options.js'

/** The options of an emulator, for every command that may start one. */
export const startOptions = {
  data: {
    type: 'string',
    value: 'DIR',
    help: 'Keep services and their data in DIR; without it everything ends with the emulator.',
  },
  zone: {
    type: 'string',
    value: 'ZONE',
    help: 'Zone that answers at the address of the API, ch-gva-2 by default.',
  },
  operations: {
    type: 'string',
    value: 'WHEN',
    help: 'When the work of an operation begins: milliseconds after the answer (0 by default), at-once (before the answer, which then says success) or when-told (through the test interface).',
  },
  seed: {
    type: 'string',
    value: 'FILE',
    help: 'Services that are there from the start, in YAML or JSON.',
  },
  watch: {
    type: 'boolean',
    help: 'Follow the changes of that file: add, change and remove what it declares.',
  },
  ...limitOptions,
  durability: {
    type: 'string',
    value: 'WHAT',
    help: 'What a killed server may lose: nothing that it acknowledged (acknowledged, the default), not even on a full disk (synced, slow), or as much as in the cloud (faithful).',
  },
  server: {
    type: 'string',
    value: 'PROGRAM',
    help: 'Server program; valkey-server by default, else redis-server.',
  },
  'show-secrets': {
    type: 'boolean',
    help: 'Tell passwords when a service is read, as the API used to; without it they have to be revealed.',
  },
  'accept-unknown': {
    type: 'boolean',
    help: 'Ignore properties that the contract does not know, instead of refusing the request; unknown settings are refused all the same.',
  },
  credentials: {
    type: 'string',
    value: 'WHICH',
    help: 'well-known, for the documented pair, or a file such as .env with EXOSCALE_API_KEY and EXOSCALE_API_SECRET. Else these variables fix them, when they are set.',
  },
  cors: {
    type: 'string',
    multiple: true,
    value: 'ORIGIN',
    help: 'Let pages of an origin, such as http://localhost:5173, use the API; may be given again. The control interface stays closed to them.',
  },
  host: {
    type: 'string',
    value: 'HOST',
    help: 'Address to listen on, 127.0.0.1 by default.',
  },
  'allow-remote': {
    type: 'boolean',
    help: 'Allow a HOST that other machines can reach. The control interface and the page then ask for a token, which is printed at the start.',
  },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'Another name that they answer to then; may be given again.',
  },
} as const satisfies CliOptions

/** @throws `INVALID_OPTION` */
export function readStartOptions(values: Values<typeof startOptions>): EmulatorOptions {
  const { data, zone, operations, durability, server, host, seed, watch } = values
  return {
    ...(data === undefined ? {} : { dataDirectory: readFolder(data) }),
    ...(zone === undefined ? {} : { zone: readZone(zone) }),
    ...(operations === undefined ? {} : { operations: readTiming(operations) }),
    ...(durability === undefined ? {} : { durability: readDurability(durability) }),
    ...(server === undefined ? {} : { serverProgram: server }),
    ...(host === undefined ? {} : { host }),
    ...(seed === undefined ? {} : { seedFile: readSeed(seed) }),
    ...(watch ? { watchSeed: readWatch(seed) } : {}),
    ...readLimits(values),
    secrets: values['show-secrets'] === true ? 'shown' : 'hidden',
    unknownProperties: values['accept-unknown'] === true ? 'accepted' : 'refused',
    allowRemote: values['allow-remote'] ?? false,
    allowHosts: values['allow-host'] ?? [],
    cors: values.cors ?? [],
  }
}

/** Refuses an empty text, such as an unset variable of the shell: it would mean the working directory. */
function readFolder(text: string): string {
  return text === '' ? invalid('--data takes a folder, not an empty text.') : text
}

function readSeed(text: string): string {
  return text === '' ? invalid('--seed takes a file, not an empty text.') : text
}

function readWatch(seed: string | undefined): boolean {
  return seed === undefined ? invalid('--watch follows a file: name it with --seed FILE.') : true
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
