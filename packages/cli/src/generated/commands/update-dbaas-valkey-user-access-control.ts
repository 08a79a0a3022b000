// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'update-dbaas-valkey-user-access-control',
  words: ['user', 'update'],
  summary: 'Change what a Valkey user may do',
  description: 'Replaces the access control of a user. The password stays as it is.',
  effect: 'change',
  async: true,
  arguments: [
    {
      name: 'service-name',
      words: 'Name of the service to which the users belong.',
      required: true,
      limits: 'At most 63 characters.',
    },
    {
      name: 'username',
      words: 'Name of the user. `default` exists in every service from the start.',
      required: true,
      limits: '1 to 64 characters.',
    },
  ],
  options: [
    {
      name: 'access-control.categories',
      words: 'Rules for whole categories of commands, such as `+@read` and `-@dangerous`.',
      list: true,
      path: ['access-control', 'categories'],
    },
    {
      name: 'access-control.channels',
      words: 'Glob patterns of the channels that the user may use, such as `news:*`. When absent, the setting `acl_channels_default` decides.',
      list: true,
      path: ['access-control', 'channels'],
    },
    {
      name: 'access-control.commands',
      words: 'Rules for single commands, such as `+get` and `-flushall`, or for categories, such as `+@all`. They come after `categories`.',
      list: true,
      path: ['access-control', 'commands'],
    },
    {
      name: 'access-control.keys',
      words: 'Glob patterns of the keys that the user may use, such as `session:*`.',
      list: true,
      path: ['access-control', 'keys'],
    },
  ],
  body: 'required',
  columns: ['id', 'reason', 'state', 'message'],
  examples: [
    'dbaas-valkey user update cache app --access-control.categories +@read --access-control.categories +@write --access-control.keys \'session:*\' --access-control.keys \'cart:*\' --wait',
  ],
}
