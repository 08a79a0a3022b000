/** Runs the installed compiler as a command and as a function: with the Node that runs this. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { compile } from '@dbaas-valkey/compiler'

const run = promisify(execFile)
const program = 'node_modules/@dbaas-valkey/compiler/bin/dbaas-valkey-compiler.js'
const input = 'node_modules/@dbaas-valkey/types/openapi.json'
const folder = await mkdtemp(join(tmpdir(), 'consumer-'))
try {
  await run(process.execPath, [program, input, '--out', folder])
  const { files } = await compile({ input })
  for (const { path, text } of files) {
    if ((await readFile(join(folder, path), 'utf8')) !== text) throw new Error(`${path} differs.`)
  }
  console.log(`the compiler: ${files.length} files`)
} finally {
  await rm(folder, { recursive: true })
}
