import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { finding, type Finding } from '../attack.js'
import { isRoot, startEmulator, withFolder } from './process.js'

const user = process.getuid?.() ?? -1
const stranger = 65_534
/** How many files the victim has: enough that removing as many takes longer than a swap. */
const files = 3_000
const rounds = 3

/**
 * Run as another user: lays out a folder with files of the same names as the victim's, and puts a link to the victim in its
 * place once a removal begins. A program that follows the path then removes the victim's files.
 */
const swapper = `
  const { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } = require('node:fs')
  const [, folder, aside, victim, files] = process.argv
  const bait = folder + '/services'
  mkdirSync(bait)
  mkdirSync(aside)
  symlinkSync(victim, aside + '/link')
  for (let file = 0; file < files; file++) writeFileSync(bait + '/file-' + file, '')
  process.stdout.write('begun')
  const end = Date.now() + 30000
  while (Date.now() < end && readdirSync(bait).length == files);
  renameSync(bait, aside + '/bait')
  renameSync(aside + '/link', bait)
  process.stdout.write('swapped')
`

/** Folders that an emulator should take for its own, with links to somebody else's files. */
export async function run(): Promise<readonly Finding[]> {
  const place = `dbvalkey-${user}`
  const findings = [
    await attack('a folder of the old form with a dead lock', async (temporary, victim) => {
      symlinkSync(victim, join(temporary, 'dbvalkey-AbCdEf'))
      writeFileSync(join(victim, 'lock'), `${spawnSync('true').pid} 1\n`)
      return undefined
    }),
    await attack('a link with the name of the user’s folder', async (temporary, victim) => {
      symlinkSync(join(victim, '..'), join(temporary, place))
      return undefined
    }),
    await attack('links in a folder that an emulator has left', async (temporary, victim) => {
      const killed = join(temporary, place, 'killed')
      bait(killed)
      mkdirSync(join(killed, 'services'))
      chmodSync(join(temporary, place), 0o700)
      symlinkSync(victim, join(temporary, place, 'link'))
      symlinkSync(victim, join(killed, 'services', 'link'))
      return undefined
    }),
  ]
  if (!isRoot) return findings
  for (const name of ['dbvalkey-AbCdEf', place, `${place}-AbCdEf`])
    findings.push(
      await attack(`another user who swaps links in ${name}`, async (temporary, victim) => {
        const outer = join(temporary, name)
        const folder = name === 'dbvalkey-AbCdEf' ? outer : join(outer, 'killed')
        const aside = join(temporary, 'aside')
        bait(folder)
        chmodSync(outer, 0o700)
        for (const path of new Set([outer, folder])) chownSync(path, stranger, stranger)
        const child = spawn(
          process.execPath,
          ['-e', swapper, folder, aside, victim, String(files)],
          {
            uid: stranger,
            gid: stranger,
            stdio: ['ignore', 'pipe', 'ignore'],
          },
        )
        await once(child.stdout, 'data')
        return () => child.kill('SIGKILL')
      }),
    )
  return findings
}

function makeVictim(folder: string): string {
  const victim = join(folder, 'victim')
  mkdirSync(victim)
  for (let file = 0; file < files; file++) writeFileSync(join(victim, `file-${file}`), 'precious')
  return victim
}

/** Makes a folder look as if an emulator had been killed that worked in it. */
function bait(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'lock'), `${spawnSync('true').pid} 1\n`)
}

function count(victim: string): number {
  return readdirSync(victim).filter(
    (name) => readFileSync(join(victim, name), 'utf8') === 'precious',
  ).length
}

/** Starts emulators and lets each do what it does in the background. */
async function churn(temporary: string): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const emulator = await startEmulator({ env: { TMPDIR: temporary, XDG_RUNTIME_DIR: temporary } })
    await sleep(100)
    await emulator.stop()
  }
}

async function attack(
  tried: string,
  prepare: (temporary: string, victim: string) => Promise<(() => void) | undefined>,
): Promise<Finding> {
  return withFolder(async (folder) => {
    chmodSync(folder, 0o755)
    const temporary = join(folder, 'tmp')
    mkdirSync(temporary)
    chmodSync(temporary, 0o1777)
    const victim = makeVictim(folder)
    const end = await prepare(temporary, victim)
    try {
      await churn(temporary)
    } finally {
      end?.()
    }
    const left = count(victim)
    return finding(tried, left === files, `${left} of ${files} files left after ${rounds} starts`)
  })
}
