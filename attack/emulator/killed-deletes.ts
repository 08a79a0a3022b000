import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { connectControl } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'
import { startEmulator, withFolder } from './process.js'

const kills = 30
const zone = 'ch-gva-2'

/** Kills emulators while they delete services, and compares what the next one finds with the files that are there. */
export function run(): Promise<readonly Finding[]> {
  return withFolder(async (folder) => {
    const data = join(folder, 'data')
    const options = { args: ['--data', data], env: { XDG_RUNTIME_DIR: folder } }
    let stray = 0
    let empty = 0
    let deleted = 0
    for (let kill = 0; kill < kills; kill++) {
      const emulator = await startEmulator(options)
      const control = connectControl(emulator.endpoint)
      // What is there holds its data, or it should not be there.
      const { services } = await control.state()
      for (const { name } of services) {
        const [reply] = await control.execute({ service: name, commands: [['GET', 'key']] })
        if (reply !== 'value') empty++
      }
      const state = JSON.parse(
        services.length > 0
          ? readFileSync(join(data, zone, 'state.json'), 'utf8')
          : '{"services":[]}',
      ) as { services: { id: string }[] }
      const known = state.services.map(({ id }) => id).toSorted()
      const found = folders(join(data, zone, 'services'))
      stray += found.filter((name) => !known.includes(name)).length
      deleted += kill === 0 ? 0 : 2 - services.length
      await control.reset()
      await control.seed({
        services: ['a', 'b'].map((name) => ({
          name,
          body: { plan: 'hobbyist-2' },
          commands: [['SET', 'key', 'value']],
        })),
      })
      void control.reset().catch(() => undefined)
      await sleep((kill % 15) * 1.5)
      await emulator.kill()
    }
    const last = await startEmulator(options)
    await connectControl(last.endpoint).reset()
    await last.stop()
    const left = folders(join(data, zone, 'services'))
    const seen = `${kills} kills, ${deleted} of ${2 * (kills - 1)} services were deleted before`
    return [
      finding(
        'files of deleted services',
        stray === 0,
        `${stray} folders without a record; ${seen}`,
      ),
      finding('services without their data', empty === 0, `${empty} services came back empty`),
      finding('files after everything is deleted', left.length === 0, `${left.length} folders`),
    ]
  })
}

function folders(path: string): string[] {
  try {
    return readdirSync(path).toSorted()
  } catch {
    return []
  }
}
