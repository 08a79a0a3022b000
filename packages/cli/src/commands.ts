import type { CommandBrief } from './command.js'
import { operations } from './generated/index.js'
import { own } from './own/index.js'

/** Every command, in the order of their words: the operations of the contract, and those written by hand. */
export const commands: readonly CommandBrief[] = [
  ...operations.map(({ words, summary, load }): CommandBrief => ({
    words,
    summary,
    load: async () => {
      const [{ entry }, { operationCommand }] = await Promise.all([
        load(),
        import('./operation/command.js'),
      ])
      return operationCommand(entry)
    },
  })),
  ...own,
].toSorted((left, right) => (left.words.join(' ') < right.words.join(' ') ? -1 : 1))

/** A command, and what was typed after its words. */
export interface Route {
  readonly brief: CommandBrief
  readonly rest: readonly string[]
}

export function routeOf(inputs: readonly string[]): Route | undefined {
  const brief = commands.find(({ words }) => words.every((word, index) => inputs[index] === word))
  return brief && { brief, rest: inputs.slice(brief.words.length) }
}

/** The commands that begin with these words. */
export function below(words: readonly string[]): CommandBrief[] {
  return commands.filter((brief) => words.every((word, index) => brief.words[index] === word))
}
