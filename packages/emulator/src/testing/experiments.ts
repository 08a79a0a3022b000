import type { Reply } from '../backend/backend.js'
import type { Zones } from '../backend/zones.js'
import type { Implementation } from './checked.js'
import type { JsonReply } from './control.js'

type Experiments = Pick<Implementation, 'crashNode' | 'createBackup' | 'announceUpdate' | 'execute'>

/** What tests do to a single service. */
export function experiments(zones: Zones): Experiments {
  return {
    crashNode: async ({ service, node, zone }) =>
      (await zones.backend(zone)).experiments.crashNode(service, node),
    createBackup: async ({ service, zone }) =>
      (await zones.backend(zone)).experiments.createBackup(service),
    announceUpdate: async ({ service, update, zone }) =>
      (await zones.backend(zone)).experiments.announceUpdate(service, update),
    execute: async ({ service, commands, zone }) => {
      const replies = await (await zones.backend(zone)).experiments.execute(service, commands)
      return replies.map(jsonReply)
    },
  }
}

/** JSON has no errors. */
function jsonReply(reply: Reply): JsonReply {
  if (reply instanceof Error) return { error: reply.message }
  if (typeof reply === 'object' && reply !== null) return reply.map(jsonReply)
  return reply
}
