import { readFile } from 'node:fs/promises'

import { usage } from './failure/failure.js'
import { isTerminal } from './terminal.js'

/**
 * A file's text; `-` is standard input.
 *
 * @throws Failure `USAGE` when it cannot be read
 */
export async function readInput(file: string, what: string): Promise<string> {
  if (file === '-') return readStandardInput(what)
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'there is no such file' : (cause.code ?? 'it failed')
    throw usage(`${what} cannot be read from ${file}: ${why}.`, { cause })
  })
}

export async function readStandardInput(what: string): Promise<string> {
  if (isTerminal(process.stdin)) process.stderr.write(`${what}, ended by Ctrl+D:\n`)
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
