import type { Arguments, Tool } from '../tool.js'
import { toolSchema, type ToolSchema } from './standard.js'

/** What a tool answers with. Nothing is refused: the API may be newer than this program, and the change was made. */
export function outputOf({ output }: Tool): ToolSchema<Arguments> {
  return toolSchema({ ...output }, (value) => ({ value: value as Arguments }))
}
