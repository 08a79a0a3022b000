import { controlPrefix } from '../testing/commands.js'

/** What `GET /_emulator/health` answers, as far as the commands read it. */
export interface Health {
  readonly state: string
  readonly services: Readonly<Record<string, number>>
}

/** How long an answer may take, in milliseconds. */
const timeout = 2000

/** Returns undefined when no emulator answers there. */
export async function askHealth(endpoint: string): Promise<Health | undefined> {
  try {
    const url = new URL(`${controlPrefix}/health`, endpoint)
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout) })
    const health = (await response.json()) as Partial<Health> | null
    const { state, services = {} } = health ?? {}
    return state === undefined ? undefined : { state, services }
  } catch {
    return undefined
  }
}
