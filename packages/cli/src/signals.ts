/** Aborts running work when the program is interrupted or terminated. */

const controller = new AbortController()

/** Aborted by Ctrl+C and by SIGTERM. */
export const interrupted: AbortSignal = controller.signal

/** The exit codes of programs that a signal ended, as shells report them: 128 plus the signal's number. */
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

let exit: number | undefined

/** Returns the exit code after a signal. */
export const interruptedExit = (): number | undefined => exit

/** Listens for signals. A second one ends the program at once. */
export function listen(): void {
  for (const signal of Object.keys(exits) as (keyof typeof exits)[]) {
    process.on(signal, () => {
      if (exit !== undefined) process.exit(exit)
      exit = exits[signal]
      controller.abort(new DOMException('Interrupted.', 'AbortError'))
    })
  }
}

/**
 * Leaves signals to a program that this one started. The terminal sends Ctrl+C to both; other signals are passed on.
 */
export function leaveSignals(pass: (signal: 'SIGTERM' | 'SIGHUP') => void): void {
  for (const signal of Object.keys(exits)) process.removeAllListeners(signal)
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => pass(signal))
}
