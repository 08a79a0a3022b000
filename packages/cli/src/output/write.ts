import { closedPipe } from '../failure/exit-codes.js'

/** Prints to standard output, no faster than it is read. */
export async function write(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** A program that reads our output, such as `head`, may end before we do: that is no failure to tell of. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(closedPipe)
    })
  }
}
