import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of a registry's answers while somebody publishes. */
export interface CuttingProxy {
  readonly url: string
  /** The packages that the registry has taken, by their addresses, as often as it took them. */
  readonly taken: readonly string[]
  /** From now on lets some packages through; then loses the next request, or the last one's answer, and all that follows. */
  cutAfter(packages: number, lost: 'request' | 'answer'): void
  /** Settles when the connection has been cut. */
  readonly cut: Promise<void>
  close(): Promise<void>
}

/** A way to a registry that can be cut off at a package. */
export async function startCuttingProxy(registry: string): Promise<CuttingProxy> {
  const taken: string[] = []
  let left = Number.POSITIVE_INFINITY
  let lost: 'request' | 'answer' = 'request'
  let isCut = false
  let announce = (): void => undefined
  let cut = new Promise<void>((resolve) => (announce = resolve))

  function lose(answer: ServerResponse): void {
    isCut = true
    announce()
    answer.destroy()
  }

  function pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const publishes = incoming.method === 'PUT'
    if (isCut || (publishes && left === 0)) return lose(answer)
    if (publishes) left--
    const { method, headers, url = '/' } = incoming
    const outgoing = request(new URL(url, registry), { method, headers }, (reply) => {
      const status = reply.statusCode ?? 500
      if (publishes && status < 300) taken.push(url)
      if (publishes && left === 0 && lost === 'answer') {
        reply.resume()
        return lose(answer)
      }
      answer.writeHead(status, reply.headers)
      reply.pipe(answer)
    })
    outgoing.on('error', () => answer.destroy())
    incoming.pipe(outgoing)
  }

  const server = createServer(pass)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    cutAfter(packages, what) {
      left = packages
      lost = what
      isCut = false
      cut = new Promise((resolve) => (announce = resolve))
    },
    get cut() {
      return cut
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
