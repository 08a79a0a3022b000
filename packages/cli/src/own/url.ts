import { isIPv6 } from 'node:net'

import { text, type Command } from '../command.js'
import { sessionOptions } from '../options.js'
import { write } from '../output/write.js'
import { openSession } from '../session/open.js'
import { connectionTo, serviceArgument, userOption } from './connection.js'

export const url: Command = {
  words: ['url'],
  summary: 'Print the address of a service with user and password',
  description:
    'What client libraries take as a URL: valkeys:// with TLS, valkey:// without. `dbaas-valkey ca` prints the certificate ' +
    'that belongs to it.',
  effect: 'reveal',
  arguments: [serviceArgument],
  options: [userOption, ...sessionOptions],
  examples: ['dbaas-valkey url cache', 'VALKEY_URL=$(dbaas-valkey url cache --user app)'],
  async run(given) {
    const [service = ''] = given.arguments
    const session = await openSession(given)
    const { host, port, username, password, tls } = await connectionTo(
      session,
      service,
      text(given, 'user'),
    )
    const owner = [username, password].map(encodeURIComponent).join(':')
    const name = isIPv6(host) ? `[${host}]` : host
    await write(`${tls === undefined ? 'valkey' : 'valkeys'}://${owner}@${name}:${port}\n`)
  },
}
