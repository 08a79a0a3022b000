// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { AccessControl as AccessControl2 } from '../../schemas/access-control.js'
import { definitionOfCategoryRule } from './category-rule.js'

export const definitionOfAccessControl: Definition = {
  name: 'AccessControl',
  schema: {
    description: 'What a user may do, in the terms of Valkey\'s access control lists. A rule that starts with `+` allows, one that starts with `-` forbids. An entry of a list may hold several rules, with a single space between them.',
    properties: {
      categories: {
        description: 'Rules for whole categories of commands, such as `+@read` and `-@dangerous`.',
        items: { $ref: '#/$defs/CategoryRule' },
        type: 'array',
      },
      channels: {
        description: 'Glob patterns of the channels that the user may use, such as `news:*`. When absent, the setting `acl_channels_default` decides.',
        items: { description: 'Patterns of channels.', type: 'string' },
        type: 'array',
      },
      commands: {
        description: 'Rules for single commands, such as `+get` and `-flushall`, or for categories, such as `+@all`. They come after `categories`.',
        items: { description: 'Rules for commands, such as `+@all -flushall`.', type: 'string' },
        type: 'array',
      },
      keys: {
        description: 'Glob patterns of the keys that the user may use, such as `session:*`.',
        items: { description: 'Patterns of keys, such as `cache:* session:*`.', type: 'string' },
        type: 'array',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfCategoryRule],
}

/**
 * What a user may do, in the terms of Valkey's access control lists. A rule that starts with `+`
 * allows, one that starts with `-` forbids. An entry of a list may hold several rules, with a
 * single space between them.
 */
export type AccessControl = AccessControl2

export const AccessControl = /* @__PURE__ */ described(AccessControl2, definitionOfAccessControl)
