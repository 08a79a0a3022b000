import type { Operation } from '@dbaas-valkey/types'

import { call, type Target } from './http.js'

/** Makes a call that changes something, and polls its operation to the end. */
export async function change(
  target: Target,
  method: string,
  path: string,
  body?: object,
): Promise<Operation> {
  const answer = await call(target, method, path, body)
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return poll(target, answer.json<Operation>())
}

async function poll(target: Target, { id = '' }: Operation): Promise<Operation> {
  for (;;) {
    const operation = (await call(target, 'GET', `/operation/${id}`)).json<Operation>()
    if (operation.state !== 'pending') return operation
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
