import { say } from '@dbaas-valkey/contract/command'

/** Does one step, and says what it was, how long it took and what came of it. */
export type DoStep = <T>(
  what: string,
  work: () => Promise<T>,
  outcome?: (value: T) => string,
) => Promise<T>

export function createSteps(): { step: DoStep; total: () => string } {
  const start = performance.now()
  const since = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`
  return {
    total: () => since(start),
    async step(what, work, outcome) {
      const begun = performance.now()
      const value = await work()
      say(`${since(begun).padStart(7)}  ${what}\n`)
      const text = outcome?.(value).replaceAll(/^\n+|\s+$/g, '')
      if (text) say(`\n${text.replaceAll(/^(?=.)/gm, '         ')}\n\n`)
      return value
    },
  }
}
