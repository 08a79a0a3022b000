/**
 * Runs the types' emitter in a thread of its own: the TypeScript compiler behind it takes as long to load as everything
 * else takes together, so it loads beside it on the second core.
 */
import { dirname, join } from 'node:path'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

import type { Contract } from '@dbaas-valkey/contract/model'

import type { TypesEmitter } from './emit.js'

export interface TypesThread extends TypesEmitter {
  stop(): Promise<unknown>
}

export function startTypesThread(): TypesThread {
  // A program of its own, bundled beside the one that runs (scripts/run.mjs).
  const worker = new Worker(join(dirname(process.argv[1] ?? ''), 'pipeline', 'types-thread.mjs'))
  return {
    emit: ({ document, schemas, operations, webhooks, servers, title, version }) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject).once('message', resolve)
        worker.postMessage({ document, schemas, operations, webhooks, servers, title, version })
      }),
    stop: () => worker.terminate(),
  }
}

if (!isMainThread && parentPort) {
  const port = parentPort
  const emitter = import('../types/index.js')
  port.on('message', (contract: Contract) => {
    void emitter.then(({ emitTypes }) => port.postMessage(emitTypes(contract)))
  })
}
