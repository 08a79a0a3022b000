import type { Command } from '../command.js'
import { waitForOperation, waitForService } from '../operation/wait.js'
import { outputOptions, sessionOptions } from '../options.js'
import { printerFor } from '../output/print.js'
import { openSession } from '../session/open.js'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

export const wait: Command = {
  words: ['wait'],
  summary: 'Wait until a service can be used, or an operation is done',
  description:
    'Reads it every 3 s, later more and more slowly, at most for half an hour. Says on a terminal how far it is.',
  effect: 'read',
  arguments: [
    { name: 'service', words: 'Name of a service, or the id of an operation.', required: true },
  ],
  options: [...sessionOptions, ...outputOptions],
  examples: ['dbaas-valkey wait cache'],
  async run(given) {
    const [what = ''] = given.arguments
    const print = await printerFor({ effect: 'read', columns: [] }, given)
    const session = await openSession(given)
    await print.answer(
      uuid.test(what)
        ? await waitForOperation(session, { id: what, state: 'pending' }, given)
        : await waitForService(session, what, given),
    )
  },
}
