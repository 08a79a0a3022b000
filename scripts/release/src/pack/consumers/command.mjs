/** Runs the installed command line against the emulator, as a script would: with the Node that runs this. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator({ operations: 'at-once' })
const run = promisify(execFile)
const program = 'node_modules/@dbaas-valkey/cli/bin/dbaas-valkey.js'
const env = { ...process.env, ...emulator.env }
const valkey = async (...words) => {
  const { stdout } = await run(process.execPath, [program, ...words], { env })
  return stdout
}
try {
  await valkey('service', 'create', 'cache', '--plan', 'startup-4', '--ip-filter', '127.0.0.1')
  const { state } = JSON.parse(await valkey('service', 'show', 'cache'))
  const name = await valkey('service', 'list', '-o', 'text', '--query', '"dbaas-services"[].name')
  const yaml = await valkey('user', 'list', 'cache', '--output', 'yaml')
  await valkey('service', 'delete', 'cache', '--yes')
  if (state !== 'running' || name !== 'cache\n' || !yaml.includes('username: default'))
    throw new Error(`The service is ${state}, the list ${name}, the users ${yaml}.`)
  console.log('the command: done')
} finally {
  await emulator.stop()
}
