import type { OperationEntry } from '../catalogue.js'
import { text, type Given } from '../command.js'
import { masked } from '../output/mask.js'
import { write } from '../output/write.js'
import { openSession } from '../session/open.js'
import { curl, type Request } from './curl.js'
import type { Input } from './input.js'

/** Thrown instead of sending. */
class Caught extends Error {
  constructor(readonly request: Request) {
    super('nothing is sent in a dry run')
  }
}

/** Prints the request as it would be sent, validated and signed like any other, and the curl for it. Secrets are masked. */
export async function printDryRun(
  entry: OperationEntry,
  input: Input,
  given: Given,
): Promise<void> {
  const request = await catchRequest(entry, input, given)
  const command = curl(request, entry.unsigned !== true)
  if (text(given, 'output') === 'json') {
    return write(`${JSON.stringify({ ...request, curl: command }, null, 2)}\n`)
  }
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`)
  const body = request.body === undefined ? [] : ['', JSON.stringify(request.body, null, 2)]
  return write(
    [`${request.method} ${request.url}`, ...headers, ...body, '', command, ''].join('\n'),
  )
}

async function catchRequest(entry: OperationEntry, input: Input, given: Given): Promise<Request> {
  let caught: Request | undefined
  const session = await openSession(given, {
    unsigned: entry.unsigned === true,
    fetch: async (url, init) => {
      caught = {
        method: init.method ?? 'GET',
        url,
        headers: headersOf(init.headers as Readonly<Record<string, string>>),
        body: masked(input['body']),
      }
      throw new Caught(caught)
    },
  })
  const { calls } = await import('../generated/calls.js')
  try {
    await calls[entry.id]?.(session, input as never, { retry: false })
  } catch (error) {
    // The engine has its own error for a request that was not answered.
    if (caught === undefined) throw error
  }
  if (caught === undefined) throw new Error(`No request was made for ${entry.id}.`)
  return caught
}

function headersOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      name.toLowerCase() === 'authorization'
        ? value.replace(/signature=.*/, 'signature=***')
        : value,
    ]),
  )
}
