/** Aborts running work when the program is interrupted or terminated. */

const controller = new AbortController()

/** Aborted by Ctrl+C and by SIGTERM. */
export const interrupted: AbortSignal = controller.signal

/** The exit codes of programs that a signal ended, as shells report them: 128 plus the signal's number. */
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

let exit: number | undefined

/** Returns the exit code after a signal. */
export const interruptedExit = (): number | undefined => exit

/** Whom signals are left to. */
let heir: ((signal: 'SIGTERM' | 'SIGHUP') => void) | undefined

/** Listens for signals. A second one ends the program at once. */
export function listen(): void {
  for (const signal of Object.keys(exits) as (keyof typeof exits)[]) {
    process.on(signal, () => {
      if (heir !== undefined) {
        if (signal !== 'SIGINT') heir(signal)
        return
      }
      if (exit !== undefined) process.exit(exit)
      exit = exits[signal]
      controller.abort(new DOMException('Interrupted.', 'AbortError'))
    })
  }
}

/**
 * Leaves signals to a program that this one started. The terminal sends Ctrl+C to both; other signals are passed on. The
 * listeners stay: a signal that comes while one is exchanged for another is lost, and the program would never end.
 */
export function leaveSignals(pass: (signal: 'SIGTERM' | 'SIGHUP') => void): void {
  heir = pass
}
