// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'create-dbaas-valkey-user',
  words: ['user', 'create'],
  summary: 'Create a Valkey user',
  description: 'Adds a user to the service and generates a password for it, which `reveal-dbaas-valkey-user-password` reads.',
  effect: 'add',
  async: true,
  arguments: [
    {
      name: 'service-name',
      words: 'Name of the service to which the users belong.',
      required: true,
      limits: 'At most 63 characters.',
    },
  ],
  options: [
    {
      name: 'username',
      words: 'Name of the user, unique in the service.',
      required: true,
      limits: '1 to 64 characters.',
      path: ['username'],
    },
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
    'dbaas-valkey user create cache --username app --wait',
    'dbaas-valkey user create cache --username app --access-control.categories +@read --access-control.keys \'session:*\'',
  ],
}
