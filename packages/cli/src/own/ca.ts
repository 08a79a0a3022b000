import type { Command } from '../command.js'
import { sessionOptions } from '../options.js'
import { write } from '../output/write.js'
import { openSession } from '../session/open.js'
import { interrupted } from '../signals.js'

export const ca: Command = {
  words: ['ca'],
  summary: 'Print the certificate that services are verified with',
  description:
    'The certificate authority of the organization as PEM, for programs that take a file of it.',
  effect: 'read',
  arguments: [],
  options: [...sessionOptions],
  examples: ['dbaas-valkey ca > ca.pem'],
  async run(given) {
    const session = await openSession(given)
    const { getDbaasCaCertificate } = await import('@dbaas-valkey/client')
    const { certificate = '' } = await getDbaasCaCertificate(session, {}, { signal: interrupted })
    await write(certificate.endsWith('\n') ? certificate : `${certificate}\n`)
  },
}
