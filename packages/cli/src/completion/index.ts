import { below, routeOf } from '../commands.js'
import { write } from '../output/write.js'

/** A proposal for the next word, with its description. */
interface Proposal {
  readonly completion: string
  readonly words: string
}

/**
 * Prints proposals for the last of these words, a line each: the word, a tab and its description. After a failure it prints
 * nothing, since a shell has no place for messages.
 */
export async function complete(words: readonly string[]): Promise<void> {
  const proposals = await proposalsFor(words.length === 0 ? [''] : words).catch(() => [])
  await write(
    proposals
      .map(({ completion, words: about }) => `${completion}\t${firstSentence(about)}\n`)
      .join(''),
  )
}

async function proposalsFor(words: readonly string[]): Promise<readonly Proposal[]> {
  const before = words.slice(0, -1)
  const partial = words.at(-1) ?? ''
  const route = routeOf(before)
  if (route === undefined) return commandsFor(before, partial)
  if (route.brief.passThrough !== undefined) return []
  const [{ propose }, { namesFor }, command] = await Promise.all([
    import('../scan/library.js'),
    import('./names.js'),
    route.brief.load(),
  ])
  const proposals = await propose(command, [...route.rest, partial], namesFor(command, route.rest))
  return partial.startsWith('-') ? proposals : valuesFirst(proposals)
}

/** Returns the values, or the options where no value is possible. */
function valuesFirst(proposals: readonly Proposal[]): readonly Proposal[] {
  const values = proposals.filter(({ completion }) => !completion.startsWith('-'))
  return values.length > 0 ? values : proposals
}

function commandsFor(before: readonly string[], partial: string): Proposal[] {
  const seen = new Set<string>()
  return below(before)
    .filter(({ hidden }) => hidden !== true)
    .flatMap(({ words, summary }) => {
      const next = words[before.length] ?? ''
      if (!next.startsWith(partial) || seen.has(next)) return []
      seen.add(next)
      const isGroup = words.length > before.length + 1
      return [{ completion: next, words: isGroup ? `${next} commands` : summary }]
    })
}

function firstSentence(text: string): string {
  return (/^[^]*?\.(?= |$)/.exec(text)?.[0] ?? text).replaceAll(/\s+/g, ' ').replace(/\.$/, '')
}
