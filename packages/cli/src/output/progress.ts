import { isSet, type Given } from '../command.js'
import { isTerminal, printable } from '../terminal.js'

/** Something that takes a while. */
export interface Told {
  say(state: string): void
  end(): void
}

const silent: Told = { say: () => undefined, end: () => undefined }
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** Says on a terminal what is under way, and for how long; nothing anywhere else, and nothing with `--quiet`. */
export function progress(what: string, given: Given): Told {
  if (isSet(given, 'quiet') || !isTerminal(process.stderr)) return silent
  const start = Date.now()
  let state = ''
  let frame = 0
  const draw = (): void => {
    const seconds = Math.round((Date.now() - start) / 1000)
    const told = [what, printable(state), `${seconds} s`].filter((part) => part !== '').join(', ')
    frame = (frame + 1) % frames.length
    process.stderr.write(`\r\u001b[K${frames[frame]} ${told}`)
  }
  draw()
  const timer = setInterval(draw, 120)
  timer.unref()
  return {
    say: (now) => {
      state = now
    },
    end: () => {
      clearInterval(timer)
      process.stderr.write('\r\u001b[K')
    },
  }
}

export async function withProgress<T>(
  what: string,
  given: Given,
  work: () => Promise<T>,
): Promise<T> {
  const told = progress(what, given)
  try {
    return await work()
  } finally {
    told.end()
  }
}
