import type { Credentials } from '@dbaas-valkey/client'

import { finding, type Finding } from '../attack.js'
import { apiKey, apiSecret, ending, hostile, json } from './server.js'

/** A provider of credentials that hangs, answers late, or returns credentials that the server refuses. */
export async function run(): Promise<readonly Finding[]> {
  const server = await hostile(({ authorization }, response) => {
    if (authorization.includes('EXOrevoked'))
      json(response, 403, { message: 'Invalid request signature' })
    else json(response, 200, {})
  })
  const good = { apiKey, apiSecret }
  const provider = (
    first: () => Promise<Credentials>,
  ): { asked: () => number; credentials: () => Promise<Credentials> } => {
    let asked = 0
    return { asked: () => asked, credentials: async () => (++asked === 1 ? first() : good) }
  }

  const hangs = provider(() => new Promise(() => {}))
  const hung = server.client({
    credentials: hangs.credentials,
    timeout: { attempt: 500, total: 500 },
  })
  const many = await Promise.all(Array.from({ length: 50 }, () => ending(hung.listDbaasServices())))
  const next = await ending(hung.listDbaasServices())
  const timedOut = many.filter(({ kind }) => kind === 'TIMEOUT').length

  let release: (credentials: Credentials) => void = () => {}
  const late = provider(() => new Promise((resolve) => (release = resolve)))
  const slow = server.client({ credentials: late.credentials, timeout: 300 })
  await ending(slow.listDbaasServices())
  await ending(slow.listDbaasServices())
  release({ apiKey: 'EXOrevoked', apiSecret: 'late' })
  await new Promise((resolve) => setImmediate(resolve))
  const afterLate = await ending(slow.listDbaasServices())

  const revoked = provider(async () => ({ apiKey: 'EXOrevoked', apiSecret }))
  const rotated = server.client({ credentials: revoked.credentials })
  const refused = await ending(rotated.listDbaasServices())
  const renewed = await ending(rotated.listDbaasServices())
  server.stop()
  return [
    finding(
      '50 calls wait for a provider that hangs, then another one',
      next.kind === 'data' && hangs.asked() === 2,
      `${timedOut} TIMEOUT, then ${next.kind}; asked ${hangs.asked()} times`,
    ),
    finding(
      'an answer that comes after a later one',
      afterLate.kind === 'data',
      `${afterLate.kind}; asked ${late.asked()} times`,
    ),
    finding(
      'credentials that are refused, then a call',
      refused.kind === 'AUTHENTICATION' && renewed.kind === 'data',
      `${refused.kind}, then ${renewed.kind}; asked ${revoked.asked()} times`,
    ),
  ]
}
