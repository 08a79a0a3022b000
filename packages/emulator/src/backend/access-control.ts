import type { AccessControl } from '@dbaas-valkey/types'

import { closedCommands } from '../valkey/access-list.js'
import { accountFor } from './account-for.js'
import type { EffectiveSettings } from './settings.js'

/** What a user may do, nothing left to defaults. */
export type CompleteAccessControl = Required<AccessControl>

type Channels = EffectiveSettings['acl_channels_default']

/** All commands, all keys; the channels that the service gives to new users. */
export function defaultAccessControl(channels: Channels): CompleteAccessControl {
  return {
    categories: ['+@all'],
    commands: [],
    keys: ['*'],
    channels: channels === 'resetchannels' ? [] : ['*'],
  }
}

/** What is named is taken; what is not, stays. Naming commands without categories means just these commands. */
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
 * What stands between the rules of one entry. The vendor's schema and egoscale (3.1.43, `schemas.go`, type
 * `DBAASValkeyUserAccessControl`) have lists, and describe their entries as separated by a single space: `+@all -@dangerous`,
 * `cache:* session:*`. So a list of entries and an entry of several rules mean the same. That entries come back as they were
 * set is a guess.
 */
const separator = ' '

const categoryPattern = /^[+-]@[a-z]+$/i
const commandPattern = /^[+-][a-z0-9][a-z0-9._-]*(\|[a-z0-9._-]+)?$/i
/** A space ends a rule and begins another. */
const namePattern = /^[^\s\p{Cc}]+$/u
/** What says which kind of rule it is, with nothing after it; servers take that for a rule. */
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
    // "You can also use @<category>", says the vendor's schema.
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

/** What is wrong with the form of an access control. Whether commands exist, only a server knows. */
export function accessControlIssues(accessControl: AccessControl): string[] {
  const fields = Object.keys(ruleForms) as (keyof AccessControl)[]
  return fields.flatMap((field) => {
    const { accepts, want } = ruleForms[field]
    return rulesOf(accessControl[field] ?? [])
      .filter((text) => !accepts(text))
      .map((text) => `access-control.${field}: ${JSON.stringify(text)} is not ${want}`)
  })
}

/** The rules that enforce an access control on a server, what the service closes to everybody last. */
export function accessControlRules(accessControl: CompleteAccessControl): string[] {
  const { categories, commands, keys, channels, ...rest } = accessControl
  accountFor(rest)
  return [
    // A new user, and one that is reset, begins with the channels of the server's default.
    'resetchannels',
    ...rulesOf(keys).map(prefixed('~', /^[~%]/)),
    // The vendor's example for channels is `~* &events`. It says that patterns are globs, so `~*` is taken for one of
    // channels: to let it open keys would give more than what was asked for.
    ...rulesOf(channels).map(prefixed('&', /^&/)),
    '-@all',
    ...rulesOf(categories),
    ...rulesOf(commands),
    ...closedCommands.map((command) => `-${command}`),
  ]
}

/** The single rules of a list of entries. */
function rulesOf(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => entry.split(separator))
}

function prefixed(prefix: string, marks: RegExp) {
  return (pattern: string) => (marks.test(pattern) ? pattern : `${prefix}${pattern}`)
}
