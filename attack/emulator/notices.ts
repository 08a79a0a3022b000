import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { finding, type Finding } from '../attack.js'
import { askForEnvironment, startEmulator, withFolder } from './process.js'

const bodies = ['', 'null', '[]', '0', '{"port":', '{"port":1}', '{"port":1,"env":null}', '\u0000']

export async function run(): Promise<readonly Finding[]> {
  return [await litter(), ...(await wrongFolders())]
}

/** A folder of notices with everything in it that should not be there. */
async function litter(): Promise<Finding> {
  return withFolder(async (folder) => {
    const env = { XDG_RUNTIME_DIR: folder }
    const emulator = await startEmulator({ env })
    const [place = ''] = readdirSync(folder)
    const notices = join(folder, place)
    const [notice = ''] = readdirSync(notices)
    const names = (port: number) => new Set([notice.replace(/^\d+/, String(port)), `${port}.json`])
    bodies.forEach((body, index) => {
      for (const name of names(index + 1)) writeFileSync(join(notices, name), body)
    })
    for (const name of names(100)) mkdirSync(join(notices, name))
    for (const name of names(101)) symlinkSync('/nowhere', join(notices, name))
    for (const name of names(102)) spawnSync('mkfifo', [join(notices, name)])
    for (const name of names(103)) symlinkSync(join(notices, notice), join(notices, name))
    const { code, stderr } = askForEnvironment(env)
    await emulator.stop()
    const evidence = `the env command ends with ${code} and says ${JSON.stringify(stderr)}`
    return finding('stray and half-written notices', code === 0 && /^.*\n?$/.test(stderr), evidence)
  })
}

/** Values of the variable that lead into the folder where the emulator is started, or nowhere. */
async function wrongFolders(): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const value of ['', '.', 'relative', '/dev/null'])
    findings.push(
      await withFolder(async (folder) => {
        const here = join(folder, 'here')
        mkdirSync(here)
        const within = ['env', '-C', here]
        const emulator = await startEmulator({
          env: { XDG_RUNTIME_DIR: value, TMPDIR: folder },
          within,
        }).catch((error: unknown) => String(error))
        if (typeof emulator === 'string')
          return finding(`XDG_RUNTIME_DIR=${value}`, false, `no start: ${emulator}`)
        const made = readdirSync(here)
        await emulator.stop()
        const evidence = `${made.length} entries in the working folder`
        return finding(`XDG_RUNTIME_DIR=${value}`, made.length === 0, evidence)
      }),
    )
  return findings
}
