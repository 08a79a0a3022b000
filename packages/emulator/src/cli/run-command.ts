import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Signals that are passed on always, and those that a terminal sends to the command as well. */
const passedOn = ['SIGTERM', 'SIGHUP', 'SIGUSR2', 'SIGCONT'] as const
const fromTerminal = ['SIGINT', 'SIGQUIT'] as const

/** What shells answer for a command that cannot be run, and that is not there. */
const cannotRun = 126
const notThere = 127
/** What shells add to the number of the signal that ended a command. */
const signalled = 128

/**
 * Runs a command with more variables in its environment. Input, output and signals are its own.
 *
 * @returns its exit code, or what a shell says of a signal that ended it or a command that is not there
 */
export async function runCommand(
  name: string,
  args: readonly string[],
  variables: object,
): Promise<number> {
  // Listened to before the command is there: none of them may end this process without it.
  const release = passSignals((signal) => child.kill(signal))
  const child = spawn(name, args, { env: { ...process.env, ...variables }, stdio: 'inherit' })
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) =>
        resolve(code ?? signalled + (signal === null ? 0 : constants.signals[signal])),
      )
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EACCES') throw error
    const why = code === 'ENOENT' ? 'There is no command' : 'This is no program that may be run:'
    process.stderr.write(`${why} ${name}.\n`)
    return code === 'ENOENT' ? notThere : cannotRun
  } finally {
    release()
  }
}

/** Hands signals to the command until it is released. */
function passSignals(send: (signal: NodeJS.Signals) => void): () => void {
  // A terminal sends its own to every program in the foreground: a second one would tell the command to hurry.
  const sendOwn = (signal: NodeJS.Signals) => (process.stdin.isTTY ? undefined : send(signal))
  for (const signal of passedOn) process.on(signal, send)
  for (const signal of fromTerminal) process.on(signal, sendOwn)
  return () => {
    for (const signal of passedOn) process.off(signal, send)
    for (const signal of fromTerminal) process.off(signal, sendOwn)
  }
}
