import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, onTestFinished, test } from 'vitest'

import { run, start } from '../support/command.js'
import { testFolder } from '../backend/support.js'

const folderName = `dbaas-valkey-emulator-${process.getuid?.()}`
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Stderr of the command: one line at most, so no stack trace. */
const oneLine = expect.stringMatching(/^.*\n?$/)

/** A runtime folder for one test, and the folder of notices in it. */
function runtimeFolder(): { env: NodeJS.ProcessEnv; notices: string } {
  const runtime = testFolder()
  const notices = join(runtime, folderName)
  mkdirSync(notices, { mode: 0o700 })
  return { env: { XDG_RUNTIME_DIR: runtime }, notices }
}

describe('the env command', () => {
  test('ignores other files among the notices, and removes none of them', async () => {
    const { env, notices } = runtimeFolder()
    const started = await start(['--port', '0'], env)
    const [notice = ''] = readdirSync(notices)
    const network = /-(\d+)\.json$/.exec(notice)?.[1]
    const strays = ['notes', '.swp', 'null.json', '8379.json', '8379-x.json', '1-1.json']
    for (const name of strays) writeFileSync(join(notices, name), 'null')
    mkdirSync(join(notices, 'folder'))
    mkdirSync(join(notices, `2-${network}.json`))
    const { code, stderr, stdout } = await run(['env'], env)
    expect({ code, stderr }).toEqual({ code: 0, stderr: oneLine })
    expect(stdout).toContain('EXOSCALE_API_KEY')
    expect(readdirSync(notices)).toEqual(expect.arrayContaining([...strays, 'folder']))
    await started.stop()
  })

  test.each(['', '{"port":', 'null', '[]', '{"port":1}'])(
    'takes a notice that says %j and has nobody for one of an emulator that was killed',
    async (text) => {
      const { env, notices } = runtimeFolder()
      const started = await start(['--port', '0'], env)
      const [notice = ''] = readdirSync(notices)
      const other = notice.replace(/^\d+/, '1')
      writeFileSync(join(notices, other), text)
      expect(await run(['env'], env)).toMatchObject({ code: 0, stderr: oneLine })
      expect(readdirSync(notices)).toEqual([notice])
      await started.stop()
    },
  )

  test('does not wait for a notice that is still being written', async () => {
    const { env, notices } = runtimeFolder()
    const network = /\d+/.exec(readlinkSync('/proc/self/ns/net'))?.[0]
    const path = join(notices, `1-${network}.json`)
    const writer = spawn('flock', [path, 'sh', '-c', `printf '{"port":' >"$0"; echo; cat`, path], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    onTestFinished(() => {
      writer.stdin.end()
    })
    await once(writer.stdout, 'data')
    const { code, stderr } = await run(['env'], env)
    expect(code).toBe(1)
    expect(stderr).toContain('No emulator of yours is running')
    expect(existsSync(path)).toBe(true)
  })

  const container = ['--pid', '--fork', '--kill-child', '--mount-proc']
  const hasContainers = spawnSync('unshare', [...container, 'true']).status === 0

  test.runIf(hasContainers)('finds an emulator of another process namespace', async () => {
    const { env, notices } = runtimeFolder()
    const started = await start(['--port', '0'], env)
    const { stdout } = spawnSync('unshare', [...container, process.execPath, cli, 'env'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    expect(stdout).toContain('EXOSCALE_API_SECRET')
    expect(readdirSync(notices)).toHaveLength(1)
    await started.stop()
  })
})

describe('a notice', () => {
  test.each(['', 'relative', './relative'])(
    'is kept out of the working folder when XDG_RUNTIME_DIR is %j',
    async (runtime) => {
      const temporary = testFolder()
      const here = readdirSync('.')
      const env = { XDG_RUNTIME_DIR: runtime, TMPDIR: temporary }
      const started = await start(['--port', '0'], env)
      expect(readdirSync('.')).toEqual(here)
      expect(readdirSync(join(temporary, folderName))).toHaveLength(1)
      expect(await run(['env'], env)).toMatchObject({ code: 0 })
      await started.stop()
    },
  )

  test('that cannot be left does not keep the emulator from starting', async () => {
    const child = spawn(process.execPath, [cli, '--port', '0'], {
      env: { ...process.env, XDG_RUNTIME_DIR: '/dev/null/none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onTestFinished(() => {
      child.kill('SIGTERM')
    })
    const [warning] = (await once(child.stderr, 'data')) as [Buffer]
    expect(warning.toString()).toMatch(/other commands will not find this emulator: .*\/dev\/null/)
    await once(child.stdout, 'data')
  })
})
