import { text, type Command } from '../command.js'
import { Failure } from '../failure/failure.js'
import { sessionOptions } from '../options.js'
import { openSession } from '../session/open.js'
import { connectionTo, serviceArgument, userOption } from './connection.js'
import { become, findProgram } from './program.js'
import { openTunnel } from './tunnel.js'

const programs = ['valkey-cli', 'redis-cli']

export const connect: Command = {
  words: ['connect'],
  summary: 'Open valkey-cli or redis-cli on a service',
  description:
    'Reads address, certificate and password of the service, connects with TLS, and opens valkey-cli, else redis-cli, on a ' +
    'socket that only you can use. Neither address nor password is in a list of processes, and the program need not ' +
    'know TLS. It ends with what that program ends with.',
  effect: 'change',
  arguments: [serviceArgument],
  rest: { name: 'argument', words: 'What the program is to do, behind --.' },
  options: [userOption, ...sessionOptions],
  examples: ['dbaas-valkey connect cache', 'dbaas-valkey connect cache --user app -- GET greeting'],
  async run(given) {
    const [service = '', ...words] = given.arguments
    const program = await findProgram(programs)
    if (program === undefined) {
      throw new Failure(
        'MISSING_PROGRAM',
        `Neither ${programs.join(' nor ')} is on PATH. Install one: Debian has them in valkey-tools and redis-tools.`,
      )
    }
    const session = await openSession(given)
    const options = await connectionTo(session, service, text(given, 'user'))
    const tunnel = await openTunnel(service, options)
    try {
      await become(program, ['-s', tunnel.socket, ...words])
    } finally {
      await tunnel.close()
    }
  },
}
