import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { lockFile } from '../src/backend/file-lock.js'
import { testFolder } from './backend/support.js'

/** Whether a program that we did not write can lock the file. */
function isFree(path: string): boolean {
  return spawnSync('flock', ['-n', path, 'true']).status === 0
}

describe('a locked file', () => {
  test('cannot be locked again, here or by another program, until it is released', async () => {
    const path = join(testFolder(), 'lock')
    const lock = await lockFile(path)
    expect(isFree(path)).toBe(false)
    expect(await lockFile(path)).toBeUndefined()
    lock?.release()
    expect(isFree(path)).toBe(true)
    const again = await lockFile(path)
    expect(again).toBeDefined()
    again?.release()
  })

  test('that was removed keeps nobody from locking the one in its place', async () => {
    const path = join(testFolder(), 'lock')
    const first = await lockFile(path)
    rmSync(path)
    const second = await lockFile(path)
    expect(second).toBeDefined()
    expect(isFree(path)).toBe(false)
    first?.release()
    second?.release()
  })

  test('is no link and no folder', async () => {
    const folder = testFolder()
    writeFileSync(join(folder, 'file'), '')
    symlinkSync(join(folder, 'file'), join(folder, 'link'))
    mkdirSync(join(folder, 'folder'))
    await expect(lockFile(join(folder, 'link'))).rejects.toThrow('ELOOP')
    await expect(lockFile(join(folder, 'folder'))).rejects.toThrow('EISDIR')
  })
})

const hide = 'for program in "$@"; do mount --bind /dev/null "$(command -v "$program")"; done'
const canHide = spawnSync('unshare', ['--mount', 'sh', '-ec', hide, 'sh', 'flock']).status === 0

/** What becomes of a lock, and of a second one on the same file, on a machine without some programs. */
function lockWithout(...programs: string[]): string {
  const module = JSON.stringify(import.meta.resolve('../src/backend/file-lock.ts'))
  const path = JSON.stringify(join(testFolder(), 'lock'))
  const script = `
    const { lockFile } = await import(${module})
    const attempt = () => lockFile(${path}).then((lock) => typeof lock, (error) => error.message)
    console.log(await attempt(), await attempt())`
  const command = `${hide}; exec "$NODE" --import tsx --input-type=module -e "$SCRIPT"`
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-ec', command, 'sh', ...programs],
    { encoding: 'utf8', env: { ...process.env, NODE: process.execPath, SCRIPT: script } },
  )
  return stdout.trim() || stderr
}

describe.runIf(canHide)('a file is locked', () => {
  test('by perl where there is no flock', () => {
    expect(lockWithout('flock')).toBe('object undefined')
  })

  test('by nothing else, and a message says what to install', () => {
    expect(lockWithout('flock', 'perl')).toMatch(/neither flock nor perl is installed/)
  })
})
