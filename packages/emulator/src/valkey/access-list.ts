import { createHash } from 'node:crypto'

/** A server user as `ACL SETUSER` and the ACL file take it: a name and rules, which the server applies in their order. */
export interface ServerUser {
  readonly name: string
  readonly password: string
  readonly rules: readonly string[]
}

/** The emulator's own user. No service user can have this name, nor any command that would show its password's hash. */
export const administratorName = '@emulator'
/** Whom tests' commands run as. The server itself holds them to {@link controlRules}. */
export const controlName = '@control'
/** Whom a replica signs in as at its primary. */
export const replicatorName = '@replica'

/** Commands that a managed service closes to its users; whatever else a user's rules say, these come last. */
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
 * What tests may execute: everything about data, and looks at the server. Commands for administrators are closed unless they
 * are named here, so that one that a later server adds is closed as well: none may move the server's port, files, users,
 * modules or role. What does not answer each command with one reply would mix up the replies.
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

/** What a user may do, from nothing: `reset` first, so that rules of before do not live on. */
export function userRules(user: ServerUser): string[] {
  return ['reset', 'on', `#${hash(user.password)}`, ...user.rules]
}

/** The emulator's own users. Their passwords are random and stay in files that only the user can read. */
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

/** The text of an ACL file. */
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
