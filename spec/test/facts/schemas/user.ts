import type { SchemaFacts } from '../schema-facts.js'

export const user: SchemaFacts = {
  Username: 'string, length 1..64',
  UserPassword: 'string, length 8..256, secret',
  AccessControl: {
    categories: 'array of CategoryRule',
    commands: 'array of string',
    keys: 'array of string',
    channels: 'array of string',
  },
  CategoryRule: 'string',
  ValkeyServiceUser: {
    username: 'string',
    type: 'string',
    password: 'string, secret',
    'access-control': 'AccessControl',
  },
  ValkeyUser: {
    username: 'Username, required',
    type: 'string',
    'access-control': 'AccessControl',
  },
  ValkeyUserList: {
    users: 'array of ValkeyUser',
  },
  ValkeyUserSecrets: {
    username: 'string',
    password: 'string, secret',
  },
  CreateValkeyUserRequest: {
    username: 'Username, required',
    'access-control': 'AccessControl',
  },
  UpdateValkeyUserAccessControlRequest: {
    'access-control': 'AccessControl',
  },
  ResetValkeyUserPasswordRequest: {
    password: 'UserPassword, secret',
  },
}
