import { createDbaasServiceValkey, createTransport, type Transport } from '@dbaas-valkey/client'

import { body, credentials, endpoint, mockFetch } from './mock.js'

/** How much is in use after so many calls, garbage collected before each look. */
export interface Memory {
  readonly calls: number
  readonly heapMegabytes: number
}

const inFlight = 64
const looks = 10

/** Makes calls, 64 in flight at a time, with a signal that outlives them all, and looks at the heap in between. */
export async function measureMemory(calls: number): Promise<Memory[]> {
  if (!globalThis.gc) throw new Error('Start node with --expose-gc to look at the heap.')
  const transport = createTransport({ endpoint, fetch: mockFetch, ...credentials })
  const { signal } = new AbortController()
  const memory: Memory[] = []
  // What is compiled and cached by the first calls is no leak.
  await makeCalls(transport, signal, calls / looks / 4)
  for (let look = 0; look <= looks; look++) {
    if (look > 0) await makeCalls(transport, signal, calls / looks)
    globalThis.gc()
    const megabytes = process.memoryUsage().heapUsed / 2 ** 20
    memory.push({ calls: (calls / looks) * look, heapMegabytes: Number(megabytes.toFixed(2)) })
  }
  return memory
}

async function makeCalls(transport: Transport, signal: AbortSignal, count: number): Promise<void> {
  let left = count
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      await createDbaasServiceValkey(transport, { name: 'cache', body }, { signal })
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
}
