import { isObject, listOf } from '@dbaas-valkey/contract/document'
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'

/** @throws UnsupportedError where the address of the API can't be that of a client */
export function checkServers({ servers }: Contract): void {
  const [server] = servers
  if (server === undefined) return
  const unknown = Object.keys(server.variables).find((name) => name !== 'zone')
  if (unknown !== undefined) {
    throw new UnsupportedError(
      '#/servers/0',
      `The client fills in {zone}, and not {${unknown}}: write its value into the address.`,
    )
  }
  if (!URL.canParse(server.url.replaceAll(/[{}]/g, ''))) {
    throw new UnsupportedError(
      '#/servers/0',
      `The client needs a whole address, and ${JSON.stringify(server.url)} is a part of one: begin it with https://.`,
    )
  }
}

/** @throws UnsupportedError for an operation that is served elsewhere than the others */
export function checkOwnServers({ document }: Contract, { pointer }: Operation): void {
  for (const at of [pointer, pointer.slice(0, pointer.lastIndexOf('/'))]) {
    const owner = valueAt(document, at)
    if (isObject(owner) && listOf(owner.servers).length > 0) {
      throw new UnsupportedError(
        `${at}/servers`,
        'The client sends every operation to the servers of the whole contract: remove these.',
      )
    }
  }
}
