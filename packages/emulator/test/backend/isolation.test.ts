import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { describe, expect, onTestFinished, test, vi } from 'vitest'

import { openBackend } from '../../src/backend/open-backend.js'
import { carryOut, client, testFolder, testBackend, until } from './support.js'

const user = process.getuid?.() ?? -1
const isRoot = user === 0
/** The user `nobody`. */
const stranger = 65_534
const place = `dbvalkey-${user}`
/** Runs a command in its own process namespace, as in a container. Not every user may do that. */
const container = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'] as const
const hasContainers = spawnSync(container[0], [...container.slice(1), 'true']).status === 0

/** Returns a folder for temporary files that only this test uses. */
function temporaryFolder(): string {
  const folder = realpathSync(testFolder())
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  return folder
}

/** Makes a folder look as if an emulator was killed that used it. Returns a file in it. */
function leaveBehind(folder: string): string {
  const file = join(folder, 'services', 'id', 'file')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, 'precious')
  writeFileSync(join(folder, 'lock'), `${spawnSync('true').pid} 1\n`)
  return file
}

/** Starts and stops an emulator. Its start removes what earlier ones left, and its stop waits for that. */
async function startAndStop(): Promise<void> {
  const backend = await openBackend()
  await backend.close()
}

describe('an emulator that starts', () => {
  test('removes what emulators of this user left behind, and the folder of them all', async () => {
    const temporary = temporaryFolder()
    leaveBehind(join(temporary, place, 'killed'))
    mkdirSync(join(temporary, place, 'killed-at-once'))
    leaveBehind(join(temporary, `${place}-other`, 'killed'))
    chmodSync(join(temporary, place), 0o700)
    chmodSync(join(temporary, `${place}-other`), 0o700)
    await startAndStop()
    expect(readdirSync(temporary)).toEqual([])
  })

  test('leaves alone a folder whose lock a program that clears up old files has removed', async () => {
    const temporary = temporaryFolder()
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    const [folder = ''] = readdirSync(join(temporary, place))
    rmSync(join(temporary, place, folder, 'lock'))
    await startAndStop()
    expect(await client(backend, 'cache').ping()).toBe('PONG')
    expect(readdirSync(join(temporary, place, folder))).toContain('services')
  })

  test('leaves alone what has the form of an emulator’s folder and is not in the user’s own', async () => {
    const temporary = temporaryFolder()
    const file = leaveBehind(join(temporary, 'dbvalkey-AbCdEf'))
    await startAndStop()
    expect(existsSync(file)).toBe(true)
  })

  test.each([place, `${place}-XXXXXX`])('follows no link named %s', async (name) => {
    const victim = testFolder()
    const temporary = temporaryFolder()
    const file = leaveBehind(join(victim, 'killed'))
    symlinkSync(victim, join(temporary, name))
    const backend = await testBackend()
    expect(readdirSync(victim)).toEqual(['killed'])
    await backend.close()
    expect(existsSync(file)).toBe(true)
    expect(readdirSync(temporary)).toEqual([name])
  })

  test('follows no link in the user’s folder', async () => {
    const victim = testFolder()
    const temporary = temporaryFolder()
    const file = leaveBehind(victim)
    mkdirSync(join(temporary, place), { mode: 0o700 })
    symlinkSync(victim, join(temporary, place, 'link'))
    leaveBehind(join(temporary, place, 'killed'))
    symlinkSync(victim, join(temporary, place, 'killed', 'services', 'link'))
    await startAndStop()
    expect(existsSync(file)).toBe(true)
    expect(readdirSync(join(temporary, place))).toEqual(['link'])
  })

  test('does not work in a folder that others may look into', async () => {
    const temporary = temporaryFolder()
    const file = leaveBehind(join(temporary, place, 'killed'))
    chmodSync(join(temporary, place), 0o755)
    const backend = await testBackend()
    expect(readdirSync(join(temporary, place))).toEqual(['killed'])
    const [own = ''] = readdirSync(temporary).filter((name) => name !== place)
    expect(statSync(join(temporary, own)).mode & 0o777).toBe(0o700)
    await backend.close()
    expect(existsSync(file)).toBe(true)
    expect(readdirSync(temporary)).toEqual([place])
  })

  test.runIf(isRoot)('leaves alone what belongs to somebody else', async () => {
    const temporary = temporaryFolder()
    const file = leaveBehind(join(temporary, place, 'killed'))
    chmodSync(join(temporary, place), 0o700)
    chownSync(join(temporary, place), stranger, stranger)
    const other = leaveBehind(join(temporary, `${place}-mine`, 'killed'))
    chmodSync(join(temporary, `${place}-mine`), 0o700)
    chownSync(join(temporary, `${place}-mine`, 'killed', 'services'), stranger, stranger)
    await startAndStop()
    expect(existsSync(file)).toBe(true)
    expect(existsSync(other)).toBe(true)
  })

  test.runIf(isRoot)('needs no name for its user', () => {
    const temporary = temporaryFolder()
    chmodSync(temporary, 0o777)
    const script = `
      import { startEmulator } from ${JSON.stringify(import.meta.resolve('../../dist/index.js'))}
      await (await startEmulator()).stop()`
    const nameless = ['--reuid', '54321', '--clear-groups', '--']
    const ended = spawnSync(
      'setpriv',
      [...nameless, process.execPath, '--input-type=module', '-e', script],
      { encoding: 'utf8', cwd: '/' },
    )
    expect(ended).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(temporary)).toEqual([])
  })
})

/** Starts a backend in a container that shares the files of this one. Resolves once its service runs. */
async function startInContainer(args: readonly string[]): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('backend-process.ts', import.meta.url))
  const command = [...container.slice(1), process.execPath, '--import', 'tsx', script, ...args]
  const child = spawn(container[0], command, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(createInterface(child.stdout), 'line')
  return child
}

describe.runIf(hasContainers)('an emulator in a container', () => {
  test('keeps its folder although its process has no number outside', async () => {
    const temporary = temporaryFolder()
    await startInContainer([])
    const [folder = ''] = readdirSync(join(temporary, place))
    const before = readdirSync(join(temporary, place, folder, 'services'))
    await startAndStop()
    expect(readdirSync(join(temporary, place, folder, 'services'))).toEqual(before)
    expect(before).toHaveLength(1)
  })

  test('leaves behind what is cleared up once it has ended', async () => {
    const temporary = temporaryFolder()
    const child = await startInContainer([])
    child.kill('SIGKILL')
    // The kernel ends the container's processes one after the other.
    await until(async () => {
      await startAndStop()
      return !existsSync(join(temporary, place))
    })
  })

  test('shares a data directory with nobody until it ends', async () => {
    const dataDirectory = realpathSync(testFolder())
    const child = await startInContainer([dataDirectory])
    await expect(openBackend({ dataDirectory })).rejects.toMatchObject({
      code: 'DIRECTORY_IN_USE',
      message: expect.stringMatching(/in use by process \d+ of another container/),
    })
    child.kill('SIGKILL')
    await until(() =>
      testBackend({ dataDirectory }).then(
        async (backend) => (await client(backend, 'cache').ping()) === 'PONG',
        () => false,
      ),
    )
  })

  test('is kept out of the data directory of one outside', async () => {
    const dataDirectory = realpathSync(testFolder())
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const script = fileURLToPath(new URL('backend-process.ts', import.meta.url))
    const { status, stderr } = spawnSync(
      container[0],
      [...container.slice(1), process.execPath, '--import', 'tsx', script, dataDirectory],
      { encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stderr).toContain('DIRECTORY_IN_USE')
    expect(await client(backend, 'cache').ping()).toBe('PONG')
  })
})
