import { createHash } from 'node:crypto'

/** A server user as `ACL SETUSER` and the ACL file take it: a name and rules, which the server applies in their order. */
export interface ServerUser {
  readonly name: string
  readonly password: string
  readonly rules: readonly string[]
}

/** The emulator's own user. No service user can have this name, nor any command that would show its password's hash. */
export const ADMINISTRATOR = '@emulator'
/** Whom a replica signs in as at its primary. */
export const REPLICATOR = '@replica'

/** Commands that a managed service closes to its users; whatever else a user's rules say, these come last. */
export const CLOSED_COMMANDS: readonly string[] = [
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

const hash = (password: string): string => createHash('sha256').update(password).digest('hex')

/** What a user may do, from nothing: `reset` first, so that rules of before do not live on. */
export const userRules = (user: ServerUser): string[] => [
  'reset',
  'on',
  `#${hash(user.password)}`,
  ...user.rules,
]

/** The emulator's own users. Their passwords are random and stay in files that only the user can read. */
export const internalUsers = (administrator: string, replicator: string): ServerUser[] => [
  { name: ADMINISTRATOR, password: administrator, rules: ['~*', '&*', '+@all'] },
  {
    name: REPLICATOR,
    password: replicator,
    rules: ['resetchannels', '+psync', '+replconf', '+ping'],
  },
]

/** The text of an ACL file. */
export const accessListFile = (users: readonly ServerUser[]): string =>
  users.map((user) => `user ${user.name} ${userRules(user).slice(1).join(' ')}\n`).join('')
