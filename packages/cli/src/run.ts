import type { CommandBrief } from './command.js'
import { below, type Route } from './commands.js'
import { usage } from './failure/failure.js'
import { report } from './failure/report.js'
import { endWithReader } from './output/write.js'
import { listen } from './signals.js'

/** Runs what was typed, and turns a failure into a message and an exit code. */
export async function run(
  commands: readonly CommandBrief[],
  inputs: readonly string[],
  route: Route | undefined,
): Promise<void> {
  endWithReader()
  listen()
  try {
    if (route === undefined) throw await unknown(commands, inputs)
    const { brief, rest } = route
    if (brief.passThrough !== undefined) return await brief.passThrough(rest)
    const command = await brief.load()
    const { given } = await import('./scan/index.js')
    await command.run(await given(command, rest))
  } catch (error) {
    report(error, asksForJson(inputs))
  }
}

/** Read by hand: what was typed may be the very thing that is wrong. */
function asksForJson(inputs: readonly string[]): boolean {
  return /(?:^| )(?:--output|-o)[= ]json(?: |$)/.test(inputs.join(' '))
}

/** What to type in place of words that are no command. */
async function unknown(
  commands: readonly CommandBrief[],
  inputs: readonly string[],
): Promise<Error> {
  const { closest, didYouMean } = await import('./scan/library.js')
  const [first = '', second] = inputs
  if (first.startsWith('-')) return usage('The words of a command come first, then its options.')
  const group = below([first])
  if (group.length === 0) {
    const known = [...new Set(commands.map(({ words: [word = ''] }) => word))]
    return usage(`There is no command "${first}".${didYouMean(await closest(first, known))}`)
  }
  const words = group.map((brief) => brief.words[1] ?? '')
  if (second === undefined || second.startsWith('-')) {
    return usage(`"${first}" is followed by one of: ${words.join(', ')}.`)
  }
  const near = (await closest(second, words)).map((word) => `${first} ${word}`)
  return usage(
    `There is no command "${first} ${second}".${didYouMean(near)} There are: ${words.join(', ')}.`,
  )
}
