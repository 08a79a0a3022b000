import type { AccessControl, ValkeySettings } from '@dbaas-valkey/types'

import { CLOSED_COMMANDS } from '../server/access-list.js'

/** What a user may do, nothing left to defaults. */
export type CompleteAccessControl = Required<AccessControl>

type Channels = ValkeySettings['acl_channels_default']

/** All commands, all keys; the channels that the service gives to new users. */
export const defaultAccessControl = (channels: Channels): CompleteAccessControl => ({
  categories: ['+@all'],
  commands: [],
  keys: ['*'],
  channels: channels === 'resetchannels' ? [] : ['*'],
})

/** What is named is taken; what is not, stays. Naming commands without categories means just these commands. */
export const mergeAccessControl = (
  before: CompleteAccessControl,
  request: AccessControl,
  isNew: boolean,
): CompleteAccessControl => ({
  categories:
    request.categories ?? (isNew && request.commands !== undefined ? [] : before.categories),
  commands: request.commands ?? before.commands,
  keys: request.keys ?? before.keys,
  channels: request.channels ?? before.channels,
})

const CATEGORY = /^[+-]@[a-z]+$/i
const COMMAND = /^[+-][a-z0-9][a-z0-9._-]*(\|[a-z0-9._-]+)?$/i
/** A space would end a rule and begin another. */
const PATTERN = /^[^\s\p{Cc}]+$/u
/** What says which kind of rule it is, with nothing after it; servers take that for a rule. */
const BARE_PREFIX = /^(~|%(R|W|RW)~|&)$/i

interface Rule {
  readonly field: keyof AccessControl
  readonly accepts: (text: string) => boolean
  readonly want: string
}

const RULES: readonly Rule[] = [
  {
    field: 'categories',
    accepts: (text) => CATEGORY.test(text),
    want: 'a category with its sign, such as +@read',
  },
  {
    field: 'commands',
    accepts: (text) => COMMAND.test(text),
    want: 'a command with its sign, such as -del or +client|id',
  },
  {
    field: 'keys',
    accepts: (text) => PATTERN.test(text) && !BARE_PREFIX.test(text),
    want: 'a pattern without spaces, such as app:*',
  },
  {
    field: 'channels',
    accepts: (text) => PATTERN.test(text) && !BARE_PREFIX.test(text),
    want: 'a pattern without spaces, such as news.*',
  },
]

/** What is wrong with the form of an access control. Whether commands exist, only a server knows. */
export const accessControlComplaints = (accessControl: AccessControl): string[] =>
  RULES.flatMap(({ field, accepts, want }) =>
    (accessControl[field] ?? [])
      .filter((text) => !accepts(text))
      .map((text) => `access-control.${field}: ${JSON.stringify(text)} is not ${want}`),
  )

const prefixed = (prefix: string, marks: RegExp) => (pattern: string) =>
  marks.test(pattern) ? pattern : `${prefix}${pattern}`

/** The rules that enforce an access control on a server, what the service closes to everybody last. */
export const accessControlRules = (accessControl: CompleteAccessControl): string[] => [
  // A new user, and one that is reset, begins with the channels of the server's default.
  'resetchannels',
  ...accessControl.keys.map(prefixed('~', /^[~%]/)),
  ...accessControl.channels.map(prefixed('&', /^&/)),
  '-@all',
  ...accessControl.categories,
  ...accessControl.commands,
  ...CLOSED_COMMANDS.map((command) => `-${command}`),
]
