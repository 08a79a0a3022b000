import type { Transport } from '@dbaas-valkey/client'

import type { Command, Given } from '../command.js'
import { operations } from '../generated/index.js'
import type { Names } from '../scan/parameters.js'
import { openSession } from '../session/open.js'
import { settingsOf } from '../session/settings.js'
import { remembered } from './cache.js'
import { shells } from './scripts.js'

/** A kind of name, and how to read the names of that kind from the API. */
interface Source {
  readonly unsigned?: boolean
  /** @param service the first argument of the command line */
  readonly read: (session: Transport, service: string) => Promise<readonly (string | undefined)[]>
}

const client = () => import('@dbaas-valkey/client')

const services: Source = {
  read: async (session) => {
    const answer = await (await client()).listDbaasServices(session)
    const found = answer['dbaas-services'] ?? []
    return found.filter(({ type }) => type === 'valkey').map(({ name }) => name)
  },
}

const users: Source = {
  read: async (session, service) => {
    const input = { 'service-name': service }
    const { users: found = [] } = await (await client()).listDbaasValkeyUsers(session, input)
    return found.map(({ username }) => username)
  },
}

const plans: Source = {
  read: async (session) => {
    const input = { 'service-type-name': 'valkey' }
    const { plans: found = [] } = await (await client()).getDbaasServiceType(session, input)
    return found.map(({ name }) => name)
  },
}

const types: Source = {
  read: async (session) => {
    const answer = await (await client()).listDbaasServiceTypes(session)
    return (answer['dbaas-service-types'] ?? []).map(({ name }) => name)
  },
}

const zones: Source = {
  unsigned: true,
  read: async (session) => {
    const { zones: found = [] } = await (await client()).listZones(session)
    return found.map(({ name }) => name)
  },
}

/** The kinds of names, by the argument or option that takes them. */
const sources: Readonly<Record<string, Source>> = {
  name: services,
  service: services,
  'service-name': services,
  'fork-from-service': services,
  user: users,
  username: users,
  plan: plans,
  'service-type-name': types,
  zone: zones,
}

const fixed: Readonly<Record<string, readonly string[]>> = {
  shell: shells,
  'operation-id': operations.map(({ id }) => id),
}

/** The time that a press of the Tab key waits for the API at most, in milliseconds. */
const patience = 2000

/** Returns the names that can be completed in an unfinished command line. */
export function namesFor(command: Command, typed: readonly string[]): Names {
  return async (name) => {
    // A command that creates something needs a new name, so no existing name is proposed.
    const isNew = command.effect === 'add' && name === 'name'
    const source = sources[name]
    if (isNew || source === undefined) return fixed[name] ?? []
    const given = optionsIn(typed)
    const [service = ''] = given.arguments
    const { zone, endpoint, key } = await settingsOf(given)
    const about = [zone.value, endpoint.value, key.value, name, source === users ? service : '']
    return remembered(JSON.stringify(about), async () => {
      const session = await openSession(given, { unsigned: source.unsigned === true })
      const found = await Promise.race([
        source.read(session, service),
        new Promise<never>((_resolve, reject) => setTimeout(reject, patience).unref()),
      ])
      return found.filter((one): one is string => one !== undefined && isPlain(one))
    })
  }
}

/**
 * Returns whether a name has no character that a shell interprets. Other people choose names, and a shell inserts a proposal
 * without quoting it, so it would run the command in a name such as `$(...)`.
 */
function isPlain(name: string): boolean {
  return /^[\w.@:+-]+$/.test(name) && !name.startsWith('-')
}

/** Returns what was typed so far. The usual scanner refuses unfinished command lines. */
function optionsIn(typed: readonly string[]): Given {
  const options: Record<string, unknown> = {}
  const given: string[] = []
  for (let index = 0; index < typed.length; index++) {
    const [, name, value] = /^--([\w.-]+)(?:=(.*))?$/.exec(typed[index] ?? '') ?? []
    if (name === undefined) given.push(typed[index] ?? '')
    else options[name] = value ?? typed[++index]
  }
  return { arguments: given, options }
}
