import type { AccessControl } from '@dbaas-valkey/types'

import { closedCommands } from '../valkey/access-list.js'
import { accountFor } from './account-for.js'
import type { EffectiveSettings } from './settings.js'

/** What a user may do, with every property set. */
export type CompleteAccessControl = Required<AccessControl>

type Channels = EffectiveSettings['acl_channels_default']

/** Returns the access control of a new user: all commands, all keys, and the channels that the service gives to new users. */
export function defaultAccessControl(channels: Channels): CompleteAccessControl {
  return {
    categories: ['+@all'],
    commands: [],
    keys: ['*'],
    channels: channels === 'resetchannels' ? [] : ['*'],
  }
}

/**
 * Returns an access control after a request. Properties that the request leaves out keep their values, but for a new user,
 * commands without categories mean only these commands.
 */
export function mergeAccessControl(
  before: CompleteAccessControl,
  request: AccessControl,
  isNew: boolean,
): CompleteAccessControl {
  return {
    categories:
      request.categories ?? (isNew && request.commands !== undefined ? [] : before.categories),
    commands: request.commands ?? before.commands,
    keys: request.keys ?? before.keys,
    channels: request.channels ?? before.channels,
  }
}

/**
 * Separates the rules of one entry. The vendor's schema and egoscale (3.1.43, `schemas.go`, type
 * `DBAASValkeyUserAccessControl`) have lists, and describe an entry as rules with single spaces between them: `+@all
 * -@dangerous`, `cache:* session:*`. So a list of entries and one entry with several rules mean the same. That the cloud
 * returns the entries as they were set is a guess.
 */
const separator = ' '

const categoryPattern = /^[+-]@[a-z]+$/i
const commandPattern = /^[+-][a-z0-9][a-z0-9._-]*(\|[a-z0-9._-]+)?$/i
/** A space would end the rule and begin another one. */
const namePattern = /^[^\s\p{Cc}]+$/u
/** A prefix with nothing after it. Servers accept it as a rule. */
const barePrefix = /^(~|%(R|W|RW)~|&)$/i

interface Rule {
  readonly accepts: (text: string) => boolean
  readonly want: string
}

const ruleForms: { readonly [Field in keyof Required<AccessControl>]: Rule } = {
  categories: {
    accepts: (text) => categoryPattern.test(text),
    want: 'a category with its sign, such as +@read',
  },
  commands: {
    // The vendor's schema says: "You can also use @<category>".
    accepts: (text) => commandPattern.test(text) || categoryPattern.test(text),
    want: 'a command with its sign, such as -del or +client|id',
  },
  keys: {
    accepts: (text) => namePattern.test(text) && !barePrefix.test(text),
    want: 'a pattern without spaces, such as app:*',
  },
  channels: {
    accepts: (text) => namePattern.test(text) && !barePrefix.test(text),
    want: 'a pattern without spaces, such as news.*',
  },
}

/** Returns the issues with the form of an access control. Only a server knows whether the commands exist. */
export function accessControlIssues(accessControl: AccessControl): string[] {
  const fields = Object.keys(ruleForms) as (keyof AccessControl)[]
  return fields.flatMap((field) => {
    const { accepts, want } = ruleForms[field]
    return rulesOf(accessControl[field] ?? [])
      .filter((text) => !accepts(text))
      .map((text) => `access-control.${field}: ${JSON.stringify(text)} is not ${want}`)
  })
}

/**
 * Returns the rules that enforce an access control on a server. The commands that the service closes to all users come last.
 */
export function accessControlRules(accessControl: CompleteAccessControl): string[] {
  const { categories, commands, keys, channels, ...rest } = accessControl
  accountFor(rest)
  return [
    // Without this rule, a new user and a user that is reset have the channels of the server's default.
    'resetchannels',
    ...rulesOf(keys).map(prefixed('~', /^[~%]/)),
    // The vendor's example for channels is `~* &events`, and it says that patterns are globs. So `~*` counts as a pattern of
    // channels: as a pattern of keys it would allow more than the request asks for.
    ...rulesOf(channels).map(prefixed('&', /^&/)),
    '-@all',
    ...rulesOf(categories),
    ...rulesOf(commands),
    ...closedCommands.map((command) => `-${command}`),
  ]
}

/** Returns the single rules of a list of entries. */
function rulesOf(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => entry.split(separator))
}

function prefixed(prefix: string, marks: RegExp) {
  return (pattern: string) => (marks.test(pattern) ? pattern : `${prefix}${pattern}`)
}
