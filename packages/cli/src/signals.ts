/** Ends what is under way when the program is interrupted or told to end. */

const controller = new AbortController()

/** Aborted by Ctrl+C and by SIGTERM. */
export const interrupted: AbortSignal = controller.signal

/** What a shell says of a program that a signal ended: 128 and the signal's number. */
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

let exit: number | undefined

/** The code to exit with once a signal has come. */
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
 * Leaves signals to a program that runs in our place. Ctrl+C reaches it by itself, as it does every program of the
 * terminal; the others are passed on.
 */
export function leaveSignals(pass: (signal: 'SIGTERM' | 'SIGHUP') => void): void {
  for (const signal of Object.keys(exits)) process.removeAllListeners(signal)
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => pass(signal))
}
