import { tools } from './generated/tools.js'
import type { Settings } from './settings.js'
import type { Tool } from './tool.js'

/** The tools that do only what is allowed, of the groups that are wanted. */
export function offeredTools({ allowed, groups }: Settings): readonly Tool[] {
  return tools.filter(
    ({ effect, group }) =>
      allowed.includes(effect) && (groups.length === 0 || groups.includes(group)),
  )
}
