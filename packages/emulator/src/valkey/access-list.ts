import { createHash } from 'node:crypto'

/**
 * A user of a server, in the terms of `ACL SETUSER` and the ACL file. The server applies the rules in their order.
 *
 * @see https://valkey.io/topics/acl/
 */
export interface ServerUser {
  readonly name: string
  readonly password: string
  readonly rules: readonly string[]
}

/** The emulator's own user. A user of a service cannot have this name, nor run a command that shows its password's hash. */
export const administratorName = '@emulator'
/** The user who runs the commands of tests. The server limits it to {@link controlRules}. */
export const controlName = '@control'
/** The user as whom a replica signs in at its primary. */
export const replicatorName = '@replica'

/** Commands that a managed service closes to its users. They are the last rules of every user. */
export const closedCommands: readonly string[] = [
  'acl',
  'bgrewriteaof',
  'bgsave',
  'cluster',
  'command',
  'config',
  'debug',
  'failover',
  'lastsave',
  'migrate',
  'monitor',
  'replicaof',
  'slaveof',
  'save',
  'shutdown',
]

/**
 * What tests may execute: everything that concerns data, and commands that read the server's state. Commands for
 * administrators are closed unless they are listed here, so that a command of a later version is closed as well: none may
 * change the server's port, files, users, modules or role. Commands that do not answer with exactly one reply are closed too,
 * because they would mix up the replies.
 */
const controlRules: readonly string[] = [
  '~*',
  '&*',
  '+@all',
  '-@admin',
  ...['acl|users', 'acl|whoami', 'config|get', 'config|resetstat', 'module|list'].map(allow),
  ...['client', 'latency', 'slowlog', 'role', 'lastsave', 'bgsave', 'bgrewriteaof'].map(allow),
  ...['client|reply', 'script|debug', 'migrate'].map(deny),
  '-@pubsub',
  ...['publish', 'spublish', 'pubsub'].map(allow),
]

/** Returns the rules of a user. They begin with `reset`, which removes all earlier rules. */
export function userRules(user: ServerUser): string[] {
  return ['reset', 'on', `#${hash(user.password)}`, ...user.rules]
}

/** Returns the emulator's own users. Their passwords are random, and are only in files that nobody but the user can read. */
export function internalUsers(administrator: string, replicator: string): ServerUser[] {
  return [
    { name: administratorName, password: administrator, rules: ['~*', '&*', '+@all'] },
    { name: controlName, password: administrator, rules: controlRules },
    {
      name: replicatorName,
      password: replicator,
      rules: ['resetchannels', '+psync', '+replconf', '+ping'],
    },
  ]
}

/** Returns the text of an ACL file. */
export function accessListText(users: readonly ServerUser[]): string {
  return users.map((user) => `user ${user.name} ${userRules(user).slice(1).join(' ')}\n`).join('')
}

function allow(command: string): string {
  return `+${command}`
}

function deny(command: string): string {
  return `-${command}`
}

function hash(password: string): string {
  return createHash('sha256').update(password).digest('hex')
}
