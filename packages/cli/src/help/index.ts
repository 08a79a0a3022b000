import { below, routeOf } from '../commands.js'
import { endWithReader, write } from '../output/write.js'

/** Prints the page on what was typed: a command, those with the same first word, or all of them. */
export async function help(words: readonly string[]): Promise<void> {
  endWithReader()
  const route = routeOf(words)
  if (route !== undefined) {
    const { commandPage } = await import('./command.js')
    return write(commandPage(await route.brief.load()))
  }
  const [first] = words
  const { groupPage, overviewPage } = await import('./overview.js')
  const group = first === undefined ? [] : below([first])
  return write(first === undefined || group.length === 0 ? overviewPage() : groupPage(first, group))
}
