import { describe, expect, test } from 'vitest'

import { verifySignature, type SignedRequest } from '../../src/http/api/signature.js'
import { authorization, signature } from '../support/signing.js'

const credentials = { apiKey: 'EXO123', apiSecret: 'secret' }
const now = Date.UTC(2026, 0, 1)
const expires = now / 1000 + 600
const hour = 3_600_000

function verify(request: Partial<SignedRequest>): boolean {
  const given: SignedRequest = {
    method: 'GET',
    target: '/v2/zone',
    body: Buffer.alloc(0),
    authorization: undefined,
    ...request,
  }
  return verifySignature(given, credentials, now, hour)
}

describe('a signature is accepted', () => {
  test.each<[string, Partial<SignedRequest>]>([
    [
      'for a request without a body',
      { authorization: authorization(credentials, { method: 'GET', path: '/v2/zone', expires }) },
    ],
    [
      'over the bytes of the body, also those of no text',
      {
        method: 'POST',
        target: '/v2/dbaas-valkey/a',
        body: Buffer.from([0xff, 0x00, 0x0a]),
        authorization: authorization(credentials, {
          method: 'POST',
          path: '/v2/dbaas-valkey/a',
          body: Buffer.from([0xff, 0x00, 0x0a]),
          expires,
        }),
      },
    ],
    [
      'over the path as it came, still encoded',
      {
        target: '/v2/dbaas-valkey/a%20b%2Fc',
        authorization: authorization(credentials, {
          method: 'GET',
          path: '/v2/dbaas-valkey/a%20b%2Fc',
          expires,
        }),
      },
    ],
    [
      'over the decoded values of query arguments in the order of their names',
      {
        target: '/v2/zone?b=2&a=%C3%A9+x',
        authorization: authorization(
          credentials,
          { method: 'GET', path: '/v2/zone', query: 'é x2', expires },
          ['a', 'b'],
        ),
      },
    ],
    [
      'with an empty argument',
      {
        target: '/v2/zone?a=',
        authorization: authorization(credentials, { method: 'GET', path: '/v2/zone', expires }, [
          'a',
        ]),
      },
    ],
    [
      'with a repeated argument that is neither named nor signed, as Go does',
      {
        target: '/v2/zone?a=1&a=2',
        authorization: authorization(credentials, { method: 'GET', path: '/v2/zone', expires }),
      },
    ],
    [
      'with a repeated argument that is named but not signed, as Python does',
      {
        target: '/v2/zone?a=1&a=2&b=3',
        authorization: authorization(
          credentials,
          { method: 'GET', path: '/v2/zone', query: '3', expires },
          ['a', 'b'],
        ),
      },
    ],
    ...[
      ['that expires now, as one by the Java SDK', now / 1000],
      ['that expired less than a minute ago', now / 1000 - 59],
    ].map(([name, time]): [string, Partial<SignedRequest>] => [
      String(name),
      {
        authorization: authorization(credentials, {
          method: 'GET',
          path: '/v2/zone',
          expires: Number(time),
        }),
      },
    ]),
    [
      'with spaces after the commas',
      {
        authorization: authorization(credentials, {
          method: 'GET',
          path: '/v2/zone',
          expires,
        }).replaceAll(',', ', '),
      },
    ],
  ])('%s', (_, request) => {
    expect(verify(request)).toBe(true)
  })
})

const right = authorization(credentials, { method: 'GET', path: '/v2/zone', expires })

describe('a signature is refused', () => {
  test.each<[string, Partial<SignedRequest>]>([
    ['when there is none', {}],
    ['of another scheme', { authorization: right.replace('EXO2-HMAC-SHA256', 'Bearer') }],
    ['without a key', { authorization: right.replace(/credential=\w+,/, '') }],
    ['without an expiry', { authorization: right.replace(/expires=\d+,/, '') }],
    ['without a signature', { authorization: right.replace(/,signature=.*/, '') }],
    ['with an empty signature', { authorization: right.replace(/signature=.*/, 'signature=') }],
    ['of another method', { authorization: right, method: 'DELETE' }],
    ['of another path', { authorization: right, target: '/v2/zon' }],
    ['of another body', { authorization: right, body: Buffer.from('{}') }],
    [
      'with another key',
      {
        authorization: authorization(
          { ...credentials, apiKey: 'EXO124' },
          { method: 'GET', path: '/v2/zone', expires },
        ),
      },
    ],
    [
      'with another secret',
      {
        authorization: authorization(
          { ...credentials, apiSecret: 'Secret' },
          { method: 'GET', path: '/v2/zone', expires },
        ),
      },
    ],
    [
      'when a signed argument was changed',
      {
        target: '/v2/zone?a=2',
        authorization: authorization(
          credentials,
          { method: 'GET', path: '/v2/zone', query: '1', expires },
          ['a'],
        ),
      },
    ],
    ...[
      ['that expired a minute ago', now / 1000 - 60],
      ['that outlives every clock', now / 1000 + hour / 1000 + 1],
    ].map(([name, time]): [string, Partial<SignedRequest>] => [
      String(name),
      {
        authorization: authorization(credentials, {
          method: 'GET',
          path: '/v2/zone',
          expires: Number(time),
        }),
      },
    ]),
    [
      'whose expiry is not a number of seconds',
      {
        authorization: `EXO2-HMAC-SHA256 credential=EXO123,expires=1e99,signature=${signature(
          'secret',
          {
            method: 'GET',
            path: '/v2/zone',
            expires: 1e99,
          },
        )}`,
      },
    ],
  ])('%s', (_, request) => {
    expect(verify(request)).toBe(false)
  })
})
