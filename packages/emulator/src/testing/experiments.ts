import type { Reply } from '../backend/backend.js'
import type { Zones } from '../backend/zones.js'
import type { Implementation } from './checked.js'
import type { JsonReply } from './control.js'

type Experiments = Pick<Implementation, 'crashNode' | 'createBackup' | 'announceUpdate' | 'execute'>

/** What tests do to a single service. */
export function laboratory(zones: Zones): Experiments {
  return {
    crashNode: async ({ service, node, zone }) =>
      (await zones.world(zone)).laboratory.crashNode(service, node),
    createBackup: async ({ service, zone }) =>
      (await zones.world(zone)).laboratory.createBackup(service),
    announceUpdate: async ({ service, update, zone }) =>
      (await zones.world(zone)).laboratory.announceUpdate(service, update),
    execute: async ({ service, commands, zone }) => {
      const replies = await (await zones.world(zone)).laboratory.execute(service, commands)
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
