import { inspect } from 'node:util'

import type { ValkeyUserSecrets } from '@dbaas-valkey/types'
import { describe, expect, test } from 'vitest'

import {
  connectionOptions,
  glideOptions,
  iovalkeyOptions,
  nodeRedisOptions,
  type Reachable,
} from './index.js'
import { ConfigurationError } from '../index.js'

const uri = 'valkeys://default:p%40ss%2Fword@cache.example.com:21699'
const service = { name: 'cache', uri }
const ca = { certificate: 'PEM' }
const options = {
  host: 'cache.example.com',
  port: 21699,
  username: 'default',
  password: 'p@ss/word',
}

describe('connectionOptions', () => {
  test.each<[string, Reachable, Parameters<typeof connectionOptions>[1], object]>([
    ['the URI of the service', service, {}, { ...options, tls: {} }],
    ['the authority of the API', service, { ca }, { ...options, tls: { ca: 'PEM' } }],
    [
      'a user',
      service,
      { user: { username: 'app', password: 'secret' } },
      { ...options, username: 'app', password: 'secret', tls: {} },
    ],
    ['a URI without TLS', { ...service, uri: uri.replace('valkeys', 'valkey') }, { ca }, options],
    [
      'an IPv6 address, as sockets want it',
      { name: 'cache', uri: 'valkeys://default:p@[::1]:21699' },
      {},
      { host: '::1', port: 21699, username: 'default', password: 'p', tls: {} },
    ],
    ...[443, 80, 6379].flatMap((port) =>
      ['valkeys', 'rediss', 'valkey', 'redis'].map(
        (scheme): [string, Reachable, object, object] => [
          `port ${port} of ${scheme}`,
          { name: 'cache', uri: `${scheme}://u:p@host.example:${port}` },
          {},
          {
            host: 'host.example',
            port,
            username: 'u',
            password: 'p',
            ...(['valkeys', 'rediss'].includes(scheme) && { tls: {} }),
          },
        ],
      ),
    ),
    [
      'the usual port where there is none',
      { name: 'cache', uri: 'valkeys://u:12@host.example' },
      {},
      { host: 'host.example', port: 6379, username: 'u', password: '12', tls: {} },
    ],
    [
      'the first of several URIs',
      { name: 'cache', 'connection-info': { uri: [uri] } },
      {},
      { ...options, tls: {} },
    ],
    [
      'a user whose password was revealed, where the URI has none',
      { name: 'cache', uri: 'valkeys://default@cache.example.com:21699' },
      { user: { username: 'default', password: 'p@ss/word' } },
      { ...options, tls: {} },
    ],
    [
      'another user than that of a URI without password',
      { name: 'cache', uri: 'valkey://default@[2001:db8::1]:21699' },
      { user: { username: 'app', password: 'secret' } },
      { host: '2001:db8::1', port: 21699, username: 'app', password: 'secret' },
    ],
    [
      'the user of the URI where only a password was revealed',
      { name: 'cache', uri: 'valkeys://us%3Aer@cache.example.com:21699' },
      { user: { password: 'secret' } },
      { ...options, username: 'us:er', password: 'secret', tls: {} },
    ],
    [
      'a user where the URI has none',
      { name: 'cache', uri: 'valkeys://cache.example.com:21699' },
      { user: { username: 'default', password: 'p@ss/word' } },
      { ...options, tls: {} },
    ],
    [
      'the user that the service came with where nobody is named',
      { name: 'cache', uri: 'valkeys://cache.example.com:21699' },
      { user: { password: 'p@ss/word' } },
      { ...options, tls: {} },
    ],
    [
      'the password of the URI for the user of the URI',
      service,
      { user: { username: 'default' } },
      { ...options, tls: {} },
    ],
  ])('takes %s', (_, from, details, wanted) => {
    expect(connectionOptions(from, details)).toEqual(wanted)
  })

  test('refuses a service that has no address yet', () => {
    expect(() => connectionOptions({ name: 'cache' })).toThrow(ConfigurationError)
  })

  test.each<[string, string, ValkeyUserSecrets | undefined, string]>([
    ['the URI has a user only', 'valkeys://default@h:1', undefined, 'default'],
    ['the URI has an empty password', 'valkeys://default:@h:1', undefined, 'default'],
    ['the URI has no user', 'valkeys://h:1', undefined, 'default'],
    ['the user was not revealed', 'valkeys://default@[::1]:1', { username: 'app' }, 'app'],
    ['the password is that of another user', uri, { username: 'app' }, 'app'],
  ])('says what to reveal where %s', (_, from, user, username) => {
    expect(() => connectionOptions({ name: 'cache', uri: from }, { user })).toThrow(
      new ConfigurationError(
        `The password of user ${username} is missing: the API does not tell it when a service is read. ` +
          `Pass { user: await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: '${username}' }) }.`,
      ),
    )
  })

  test.each(['https://u:canary@host:1', 'u:canary@host:1', 'valkeys://u:canary%zz@host:1'])(
    'refuses what it cannot read, without repeating it: %s',
    (broken) => {
      let error: unknown
      try {
        connectionOptions({ name: 'cache', uri: broken })
      } catch (caught) {
        error = caught
      }
      expect(error).toBeInstanceOf(ConfigurationError)
      expect(inspect(error)).not.toContain('canary')
    },
  )
})

describe('the options of a library', () => {
  const { host, port, username, password } = options
  test.each<[string, (from: Reachable, details: object) => object, object]>([
    ['iovalkey', iovalkeyOptions, { ...options, tls: { ca: 'PEM' } }],
    [
      'node-redis',
      nodeRedisOptions,
      { username, password, socket: { host, port, tls: true, ca: 'PEM' } },
    ],
    [
      'Valkey GLIDE',
      glideOptions,
      {
        addresses: [{ host, port }],
        credentials: { username, password },
        useTLS: true,
        advancedConfiguration: { tlsAdvancedConfiguration: { rootCertificates: 'PEM' } },
      },
    ],
  ])('are those of %s', (_, make, wanted) => {
    expect(make(service, { ca })).toEqual(wanted)
  })
})
