import type { Trial } from './trial.js'

/** A line for each trial, then what the failed ones printed. */
export function trialTable(trials: readonly Trial[]): string {
  const width = Math.max(...trials.map(({ name }) => name.length))
  const lines = trials.map(({ name, passed, seconds }) => {
    const time = seconds === 0 ? '' : `${seconds.toFixed(1)} s`
    return `  ${name.padEnd(width)}  ${passed ? 'passed' : 'FAILED'}  ${time.padStart(6)}`.trimEnd()
  })
  const failed = trials.filter(({ passed }) => !passed)
  const details = failed.map(({ name, output }) => `\n${name}:\n${output.trim()}`)
  const summary = `${trials.length - failed.length} passed, ${failed.length} failed`
  return [...lines, ...details, '', summary, ''].join('\n')
}
