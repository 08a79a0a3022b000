import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { findServerProgram } from '../../src/valkey/binary.js'
import { ServerProcess } from '../../src/valkey/server-process.js'
import { testFolder } from '../backend/support.js'

/** Returns options for a server in its own folder. The log has these lines of an earlier start. */
async function serverOptions(directory: string, directives: readonly string[], log = '') {
  const { path: program = '' } = (await findServerProgram()) ?? {}
  const socketPath = join(directory, 'socket')
  const logFile = join(directory, 'server.log')
  writeFileSync(logFile, log)
  return {
    program,
    arguments: ['--port', '0', '--unixsocket', socketPath, '--logfile', logFile, ...directives],
    directory,
    socketPath,
    logFile,
    lockDescriptor: openSync(logFile, 'r'),
    login: { username: 'default', password: '' },
  }
}

describe('a server that does not start', () => {
  test('is quoted with what it said this time, not the time before', async () => {
    const before = '1:M 01 Jan 2026 00:00:00.000 # Fatal: the trouble of yesterday\n'
    const options = await serverOptions(testFolder(), ['--maxmemory', 'plenty'], before)
    const start = (program: string) => ServerProcess.start({ ...options, program })
    await expect(start('/bin/false')).rejects.toThrow(
      'The server ended while starting: it gave no reason',
    )
    await expect(start(options.program)).rejects.toThrow(/maxmemory/)
  })
})

describe('a server that is to end', () => {
  test('ends although the connection of the administrator is closed before the command arrives', async () => {
    const server = await ServerProcess.start(await serverOptions(testFolder(), ['--save', '']))
    onTestFinished(() => server.kill())
    const admin = await server.admin()
    const call = admin.call.bind(admin)
    admin.call = async (...command) => {
      // The process has just checked that the connection is open.
      if (command[0] === 'SHUTDOWN') admin.close()
      return call(...command)
    }
    await server.shutDown('NOSAVE')
    expect(server.running).toBe(false)
  })
})
