import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { describe, expect, onTestFinished, test } from 'vitest'

import { wellKnownCredentials } from '../../src/credentials.js'
import { testFolder } from '../backend/support.js'
import { cli, run, start } from '../support/command.js'
import { call } from '../support/http.js'

interface Status {
  readonly port: number
  readonly pid: number
  readonly state: string
  readonly services: Readonly<Record<string, number>>
  readonly endpoint: string
  readonly log: string | null
}

const wellKnown = {
  EXOSCALE_API_KEY: wellKnownCredentials.apiKey,
  EXOSCALE_API_SECRET: wellKnownCredentials.apiSecret,
}

/** A place of its own for the notices of a test, so that it finds no other emulators. */
function place(): { env: NodeJS.ProcessEnv; notices: string } {
  const runtime = testFolder()
  const env = { XDG_RUNTIME_DIR: runtime }
  onTestFinished(() => run(['stop', '--all'], env).then(() => undefined))
  return { env, notices: join(runtime, `dbaas-valkey-emulator-${process.getuid?.()}`) }
}

async function statuses(env: NodeJS.ProcessEnv): Promise<Status[]> {
  return JSON.parse((await run(['status', '--json'], env)).stdout) as Status[]
}

async function variables(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  return JSON.parse((await run(['env', '--json'], env)).stdout) as Record<string, string>
}

/** The lines of `ps` that have a text in them, without those of processes that nobody has reaped yet. */
function processes(text: string | RegExp): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args=', '-ww'], { encoding: 'utf8' })
  return all.split('\n').filter((line) => line.search(text) !== -1 && !/^ *\d+ +\d+ +Z/.test(line))
}

const isRunning = (pid: number) => processes(new RegExp(`^ *${pid} `)).length > 0

describe('a detached emulator', () => {
  test('goes on when the command has returned, and ends with its servers when it is stopped', async () => {
    const { env, notices } = place()
    const started = await run(['start', '--detach', '--port', '0', '--operations', 'at-once'], env)
    expect(started).toMatchObject({ code: 0, stderr: '' })
    const [status] = await statuses(env)
    expect(started.stdout).toContain(`stop --port ${status?.port}\n`)
    const known = await variables(env)
    const target = {
      endpoint: known['EXOSCALE_API_ENDPOINT'] ?? '',
      apiKey: known['EXOSCALE_API_KEY'] ?? '',
      apiSecret: known['EXOSCALE_API_SECRET'] ?? '',
    }
    await call(target, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })
    expect(await statuses(env)).toMatchObject([{ state: 'ready', services: { running: 1 } }])
    const folder = known['SSL_CERT_FILE']?.split('/trust/')[0] ?? ''
    const servers = processes(new RegExp(`^ *\\d+ +${status?.pid} .*(?:valkey|redis)-server`))
    expect(servers).toHaveLength(1)
    expect(processes(target.apiSecret)).toEqual([])
    expect(readdirSync(notices).map((name) => statSync(join(notices, name)).mode & 0o777)).toEqual([
      0o600, 0o600,
    ])

    expect(await run(['stop'], env)).toMatchObject({ code: 0, stderr: '' })
    expect(isRunning(status?.pid ?? 0)).toBe(false)
    expect(servers.filter((line) => isRunning(Number.parseInt(line)))).toEqual([])
    expect(readdirSync(notices)).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })

  test('that cannot start says why, and leaves nothing', async () => {
    const { env, notices } = place()
    await run(['start', '-d', '--port', '0'], env)
    const [{ port } = { port: 0 }] = await statuses(env)
    const second = await run(['start', '-d', '--port', String(port)], env)
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toMatch(/^The emulator cannot listen on .*: the port is taken[^\n]*\n$/)
    expect(second.stderr).toContain(`this ends it: npx @dbaas-valkey/emulator stop --port ${port}`)
    expect(readdirSync(notices)).toHaveLength(2)
    expect(await statuses(env)).toHaveLength(1)
  })

  test('that was killed is nowhere, and does not keep the next one from its port', async () => {
    const { env } = place()
    await run(['start', '-d', '--port', '0'], env)
    const [{ port, pid } = { port: 0, pid: 0 }] = await statuses(env)
    await fetch(`http://127.0.0.1:${port}/v2/zone`)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(await run(['status'], env)).toMatchObject({ code: 1, stdout: '' })
    expect((await run(['stop'], env)).stderr).toContain('No emulator of yours is running')
    const left = await run(['logs'], env)
    expect(left).toMatchObject({ code: 0, stdout: expect.stringContaining(' GET /v2/zone ') })
    expect(left.stderr).toBe(`The emulator on port ${port} has ended without being stopped.\n`)
    expect(await run(['start', '-d', '--port', String(port)], env)).toMatchObject({ code: 0 })
    expect(await run(['wait', '--port', String(port)], env)).toMatchObject({ code: 0 })
  })
})

describe('wait', () => {
  test('waits for an emulator that is started at the same time', async () => {
    const { env } = place()
    const port = '18379'
    const [waited, started] = await Promise.all([
      run(['wait', '--port', port], env),
      start(['--port', port], env),
    ])
    expect(waited).toEqual({
      code: 0,
      stderr: '',
      stdout: `The emulator at http://127.0.0.1:${port} is ready.\n`,
    })
    await started.stop()
  })

  test('gives up after the time that it was given', async () => {
    const { env } = place()
    const args = ['wait', '--endpoint', 'http://127.0.0.1:9', '--timeout', '0.1']
    const { code, stderr } = await run(args, env)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'No emulator answers at http://127.0.0.1:9 after 0.1 s.\n',
    })
  })
})

describe('logs', () => {
  test('have a line for each request to a detached emulator, as they come, and no secret', async () => {
    const { env } = place()
    await run(['start', '-d', '--port', '0'], { ...env, ...wellKnown })
    const [status] = await statuses(env)
    const target = { ...wellKnownCredentials, endpoint: status?.endpoint ?? '' }
    await call(target, 'GET', '/zone?token=canary')
    const following = spawn(process.execPath, [cli, 'logs', '--follow'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines: string[] = []
    createInterface({ input: following.stdout }).on('line', (line) => lines.push(line))
    await expect.poll(() => lines, { timeout: 10_000 }).toHaveLength(1)
    await call(target, 'GET', '/dbaas-valkey/cache')
    const closed = once(following, 'close')
    await run(['stop'], env)
    expect(await closed).toEqual([0, null])
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(String.raw`^${time} GET /v2/zone\?token=\*\*\* list-zones 200 \d+\.\d ms$`),
      ),
      expect.stringMatching(/ GET \/v2\/dbaas-valkey\/cache get-dbaas-service-valkey 404 /),
    ])
  })

  test.each([
    ['text', [], / list-zones 200 /],
    ['nothing when it is to be quiet', ['--quiet'], /^$/],
    [
      'JSON besides what there is to know',
      ['--json', '--log', 'json'],
      /"operation":"list-zones","status":200,/,
    ],
    ['JSON only', ['--log', 'json'], /^\{"time":[^\n]+"operation":"list-zones","status":200,/],
  ])('of an emulator in the foreground are %s', async (_, args, want) => {
    const { env } = place()
    const started = await start(['--port', '0', ...args], env)
    const [endpoint = ''] = /http:[^"\s]+\/v2/.exec(started.text) ?? []
    let said = ''
    started.child.stdout?.on('data', (chunk) => (said += String(chunk)))
    await (await fetch(`${endpoint}/zone`)).text()
    await started.stop()
    expect(said).toMatch(want)
    if (args.includes('json')) for (const line of said.trim().split('\n')) JSON.parse(line)
  })

  test('go on when nobody reads them any more', async () => {
    const { env } = place()
    const started = await start(['--port', '0'], env)
    started.child.stdout?.destroy()
    const [endpoint = ''] = /http:[^"\s]+\/v2/.exec(started.text) ?? []
    for (let count = 0; count < 3; count += 1)
      expect((await fetch(`${endpoint}/zone`)).status).toBe(200)
    expect(await started.stop()).toBe(0)
  })

  test('are in the terminal of an emulator in the foreground', async () => {
    const { env } = place()
    const started = await start(['--port', '0'], env)
    const { code, stderr } = await run(['logs'], env)
    expect(code).toBe(1)
    expect(stderr).toContain('in the terminal where it was started')
    await started.stop()
  })
})

describe('exec', () => {
  const printEndpoint = ['--', 'sh', '-c', 'echo "$EXOSCALE_API_ENDPOINT"; exit 7']

  test('runs a command with an emulator of its own, which ends with it, and has its exit code', async () => {
    const { env } = place()
    const { code, stdout } = await run(['exec', ...printEndpoint], env)
    expect(code).toBe(7)
    await expect(fetch(stdout.trim())).rejects.toThrow('fetch failed')
  })

  test('runs it with the emulator that runs, unless it is to have a new one', async () => {
    const { env } = place()
    const started = await start(['--port', '0', '--json'], env)
    const { endpoint } = JSON.parse(started.text) as { endpoint: string }
    expect(await run(['exec', ...printEndpoint], env)).toEqual({
      code: 7,
      stderr: '',
      stdout: `${endpoint}\n`,
    })
    const refused = await run(['exec', '--zone', 'at-vie-1', ...printEndpoint], env)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('--zone is for an emulator to come')
    const own = await run(['exec', '--new', '--zone', 'at-vie-1', ...printEndpoint], env)
    expect(own.code).toBe(7)
    expect(own.stdout).not.toContain(endpoint)
    await started.stop()
  })

  test('passes signals on, and waits until the command has ended', async () => {
    const { env } = place()
    const script = 'trap "echo told; exit 3" TERM; echo ready; while :; do sleep 0.05; done'
    const child = spawn(process.execPath, [cli, 'exec', '--', 'sh', '-c', script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (said === 'ready\n') child.kill('SIGTERM')
    })
    expect(await once(child, 'close')).toEqual([3, null])
    expect(said).toBe('ready\ntold\n')
  })
})
