import type { Settings } from './settings.js'
import type { Arguments, Tool } from './tool.js'

/** Returns why the call may not be made: it names a service that the server is not to reach. */
export function outsideConfinement(
  tool: Tool,
  { services }: Settings,
  input: Arguments,
): string | undefined {
  if (services.length === 0) return undefined
  const named = tool.services
    .map((path) => path.reduce<unknown>((inner, key) => Object(inner)[key], input))
    .filter((name) => name !== undefined)
  const outside = named.find((name) => !services.includes(String(name)))
  if (outside === undefined) return undefined
  return (
    `This server is confined to ${services.join(', ')} and may not reach ${JSON.stringify(outside)}. ` +
    'The person can start it with another --service.'
  )
}

/** The answer without services that the server is not to reach. */
export function confined(tool: Tool, { services }: Settings, answer: unknown): unknown {
  const { listsServices } = tool
  if (services.length === 0 || listsServices === undefined) return answer
  const { list, name } = listsServices
  const items = Object(answer)[list] as unknown
  if (!Array.isArray(items)) return answer
  const kept = items.filter((item) => services.includes(String(Object(item)[name])))
  return { ...(answer as object), [list]: kept }
}
