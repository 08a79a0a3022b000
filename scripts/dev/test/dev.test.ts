import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { copyRepository, shell, type Copy } from './copy.js'

/** A limit for what hangs: it generates, compiles and starts servers. */
const limit = 600_000

let copy: Copy
let dev: ChildProcess
let output = ''
let heard: () => void = () => undefined

/** Has `pnpm dev` run in the copy, with its temporary files there as well, and waits for the emulator. */
async function start(): Promise<string> {
  const temporary = join(copy.folder, 'node_modules', '.cache', 'tmp')
  mkdirSync(temporary, { recursive: true })
  dev = spawn(process.execPath, ['scripts/run.mjs', 'dev/src/watch/cli.ts', '--port', '0'], {
    cwd: copy.folder,
    env: { ...copy.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  dev.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
    heard()
  })
  dev.on('exit', () => heard())
  const ready = await nextLine(/^emulator /)
  return /http:\S+/.exec(ready)?.[0] ?? expect.fail(ready)
}

/** The next line that fits. What was printed before it is forgotten. */
async function nextLine(pattern: RegExp): Promise<string> {
  for (;;) {
    const lines = output.split('\n').slice(0, -1)
    const index = lines.findIndex((line) => pattern.test(line))
    if (index >= 0) {
      output = output
        .split('\n')
        .slice(index + 1)
        .join('\n')
      return lines[index] ?? ''
    }
    if (dev.exitCode !== null) throw new Error(`It ended after:\n${output}`)
    await new Promise<void>((resolve) => (heard = resolve))
  }
}

/** As many an editor saves: a new file takes the place of the old one. */
function replaceIn(file: string, from: string, to: string): void {
  const path = join(copy.folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(`${path}.saved`, text.replace(from, to))
  renameSync(`${path}.saved`, path)
}

/** The programs that were started from the copy and still run, apart from `pnpm dev` itself. */
function leftOver(): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === dev.pid) return []
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return command.includes(copy.folder) ? [command] : []
    } catch {
      return []
    }
  })
}

/** Calls with the copy's own client and prints what comes, as JSON. */
async function ask(endpoint: string, call: string): Promise<unknown> {
  const { port } = new URL(endpoint)
  const program = `
    import { createClient } from '@dbaas-valkey/client'
    const valkey = createClient()
    const answer = await (${call}).catch(({ status, message }) => ({ status, message }))
    console.log(JSON.stringify(answer))`
  writeFileSync(join(copy.folder, 'packages/emulator/ask.mjs'), program)
  const { output: text } = await shell(
    copy,
    `cd packages/emulator
    export TMPDIR=${copy.folder}/node_modules/.cache/tmp
    eval "$(node bin/dbaas-valkey-emulator.js env --port ${port} 2>/dev/null)"
    node ask.mjs`,
  )
  return JSON.parse(text)
}

beforeAll(() => {
  copy = copyRepository()
})

afterAll(() => {
  dev.kill('SIGKILL')
  copy.remove()
})

test(
  'an edit of the contract reaches the emulator, an error leaves the one from before, and nothing is left at the end',
  async () => {
    const endpoint = await start()
    expect(
      await ask(
        endpoint,
        `valkey.createDbaasServiceValkey({ name: 'kept', body: { plan: 'hobbyist-2' } })`,
      ),
    ).toMatchObject({ state: 'pending' })

    const { code, output: report } = await shell(
      copy,
      `node scripts/run.mjs dev/src/new-operation/cli.ts --method put --path '/dbaas-valkey/{name}/restart' \
        --operation-id restart-dbaas-service-valkey --summary 'Restart a service' --tag service \
        --async --retry-safe --effect change --command 'service restart' --body RestartValkeyServiceRequest`,
    )
    expect(code, report).toBe(0)
    await nextLine(/^changed .*spec\/openapi\.yaml/)
    // Services, credentials and the port are those of before.
    expect(await nextLine(/^emulator /)).toContain(endpoint)
    const call = `valkey.restartDbaasServiceValkey({ name: 'kept', body: {} })`
    expect(await ask(endpoint, call)).toMatchObject({
      status: 501,
      message: expect.stringContaining('does not implement restart-dbaas-service-valkey yet'),
    })

    replaceIn('spec/schemas/user.yaml', "$ref: '#/Username'", "$ref: '#/NoSuchSchema'")
    expect(await nextLine(/^generate /)).toMatch(/failed: .*spec\/schemas\/user\.yaml/)
    expect(await ask(endpoint, 'valkey.listDbaasServices()')).toMatchObject({
      'dbaas-services': [{ name: 'kept' }],
    })
    replaceIn('spec/schemas/user.yaml', "$ref: '#/NoSuchSchema'", "$ref: '#/Username'")
    await nextLine(/^emulator /)

    replaceIn('packages/emulator/src/http/api/handlers/index.ts', "'list-zones'", "'list-zone'")
    expect(await nextLine(/^build /)).toMatch(
      /failed: packages\/emulator\/src\/http\/api\/handlers\/index\.ts\(\d+,\d+\): error TS/,
    )

    expect(leftOver()).not.toEqual([])
    dev.kill('SIGINT')
    expect(await once(dev, 'exit')).toEqual([0, null])
    expect(leftOver()).toEqual([])
  },
  limit,
)

test(
  'a kill leaves nothing either',
  async () => {
    replaceIn('packages/emulator/src/http/api/handlers/index.ts', "'list-zone'", "'list-zones'")
    await start()
    dev.kill('SIGKILL')
    while (leftOver().length > 0) await sleep(50)
  },
  limit,
)
