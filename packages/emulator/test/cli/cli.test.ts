import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ValkeyService } from '@dbaas-valkey/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { connectControl } from '../../src/testing/remote.js'
import { call } from '../support/http.js'
import { run, start } from '../support/command.js'

interface Printed {
  readonly endpoint: string
  readonly page: string
  readonly controlToken?: string
  readonly zone: string
  readonly server: string
  readonly env: Record<string, string>
}

let runtime: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  runtime = await mkdtemp(join(tmpdir(), 'emulator-cli-'))
  env = { XDG_RUNTIME_DIR: runtime }
})

afterAll(() => rm(runtime, { recursive: true }))

function targetOf({ endpoint, env: variables }: Printed) {
  return {
    endpoint,
    apiKey: variables['EXOSCALE_API_KEY'] ?? '',
    apiSecret: variables['EXOSCALE_API_SECRET'] ?? '',
  }
}

describe('the command', () => {
  test('starts an emulator and says all there is to know as JSON', async () => {
    const started = await start(['--port', '0', '--zone', 'at-vie-1', '--json'], env)
    const printed = JSON.parse(started.text) as Printed
    expect(printed).toEqual({
      endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v2$/),
      page: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      zone: 'at-vie-1',
      server: expect.stringMatching(/^(?:valkey|redis) \d/),
      env: {
        EXOSCALE_API_KEY: expect.stringMatching(/^EXO/),
        EXOSCALE_API_SECRET: expect.any(String),
        EXOSCALE_API_ENDPOINT: printed.endpoint,
        EXOSCALE_ZONE: 'at-vie-1',
        HTTPS_PROXY: new URL(printed.endpoint).origin,
        https_proxy: new URL(printed.endpoint).origin,
        NO_PROXY: 'localhost,127.0.0.1,::1',
        no_proxy: 'localhost,127.0.0.1,::1',
        SSL_CERT_FILE: expect.stringMatching(/\.pem$/),
        CURL_CA_BUNDLE: printed.env['SSL_CERT_FILE'],
        REQUESTS_CA_BUNDLE: printed.env['SSL_CERT_FILE'],
        NODE_EXTRA_CA_CERTS: expect.stringMatching(/\.pem$/),
        NODE_USE_ENV_PROXY: '1',
        JAVA_TOOL_OPTIONS: expect.stringContaining('-Dhttps.proxyHost=127.0.0.1 '),
      },
    })
    expect((await call(targetOf(printed), 'GET', '/dbaas-service')).status).toBe(200)
    expect(await started.stop()).toBe(0)
  })

  test('says it in words otherwise, and without the secret', async () => {
    const started = await start(['--port', '0'], env)
    expect(started.text).toMatch(/ready after \d+ ms/)
    expect(started.text).toMatch(/API {5}http:\/\/127\.0\.0\.1:\d+\/v2\n/)
    const printed = await run(['env', '--json'], env)
    const { EXOSCALE_API_SECRET: secret } = JSON.parse(printed.stdout) as Record<string, string>
    expect(started.text).not.toContain(secret)
    await started.stop()
  })

  test('hands the control token of an emulator that others can reach to its user, and to `env`', async () => {
    const args = ['--port', '0', '--host', '127.0.0.2', '--allow-remote', '--allow-host', 'a.test']
    const started = await start([...args, '--json'], env)
    const { controlToken = '', page, endpoint } = JSON.parse(started.text) as Printed
    expect(page).toBe(`${new URL('/', endpoint).href}#token=${controlToken}`)
    const variables = JSON.parse((await run(['env', '--json'], env)).stdout) as NodeJS.ProcessEnv
    expect(variables['DBAAS_VALKEY_CONTROL_TOKEN']).toBe(controlToken)
    expect((await connectControl(endpoint, { token: controlToken }).state()).services).toEqual([])
    await started.stop()
    const inWords = await start(args, env)
    expect(inWords.text).toMatch(/Page {4}http:.*#token=([\w-]{43})\n {2}Token {3}\1\n/)
    await inWords.stop()
  })

  test('prints the environment of the emulator that is running, for the shell', async () => {
    const started = await start(['--port', '0', '--json'], env)
    const printed = JSON.parse(started.text) as Printed
    const { stdout, stderr, code } = await run(['env'], env)
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Without these variables, [^\n]+ reach the real cloud[^\n]+\n$/)
    expect(stdout.trim().split('\n')).toEqual(
      Object.entries(printed.env).map(([name, value]) => `export ${name}='${value}'`),
    )
    await started.stop()
    const after = await run(['env'], env)
    expect(after).toMatchObject({ code: 1, stdout: 'false\n' })
    expect(after.stderr).toContain('No emulator of yours is running')
  })

  test('asks which one when several are running', async () => {
    const first = await start(['--port', '0', '--json'], env)
    const second = await start(['--port', '0', '--json'], env)
    const printed = JSON.parse(second.text) as Printed
    const { port } = new URL(printed.endpoint)
    const unnamed = await run(['env'], env)
    expect(unnamed).toMatchObject({ code: 1, stdout: 'false\n' })
    expect(unnamed.stderr).toMatch(/^Several .* Name one of them with --port: \d+, \d+\.\n$/)
    expect(unnamed.stderr).toContain(port)
    const { stdout } = await run(['env', '--port', port, '--json'], env)
    expect(JSON.parse(stdout)).toEqual(printed.env)
    await Promise.all([first.stop(), second.stop()])
  })

  test('keeps what the env command reads to its user', async () => {
    const started = await start(['--port', '0'], env)
    const [folder = ''] = await readdir(runtime)
    const [file = ''] = await readdir(join(runtime, folder))
    expect((await stat(join(runtime, folder))).mode & 0o777).toBe(0o700)
    expect((await stat(join(runtime, folder, file))).mode & 0o777).toBe(0o600)
    await started.stop()
    expect(await readdir(join(runtime, folder))).toEqual([])
  })

  test('does not count an emulator that was killed', async () => {
    const started = await start(['--port', '0'], env)
    started.child.kill('SIGKILL')
    await new Promise((resolve) => started.child.once('exit', resolve))
    expect((await run(['env'], env)).stderr).toContain('No emulator of yours is running')
  })

  test('keeps services and credentials in a data folder', async () => {
    const data = join(runtime, 'data')
    const first = await start(
      ['--port', '0', '--data', data, '--operations', 'at-once', '--json'],
      env,
    )
    const before = JSON.parse(first.text) as Printed
    const created = await call(targetOf(before), 'POST', '/dbaas-valkey/kept', {
      plan: 'hobbyist-2',
    })
    expect(created.json()).toMatchObject({ state: 'success' })
    await first.stop()
    const second = await start(['--port', '0', '--data', data, '--json'], env)
    const after = JSON.parse(second.text) as Printed
    expect(after.env['EXOSCALE_API_SECRET']).toBe(before.env['EXOSCALE_API_SECRET'])
    const { services } = await connectControl(after.endpoint).state()
    expect(services).toMatchObject([{ name: 'kept', state: 'running' }])
    await second.stop()
  })

  test.each([
    ['tells no password when a service is read', [], []],
    ['tells passwords when asked to', ['--show-secrets'], ['password']],
  ])('%s', async (_, args, names) => {
    const started = await start(['--port', '0', '--operations', 'at-once', '--json', ...args], env)
    const target = targetOf(JSON.parse(started.text) as Printed)
    await call(target, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })
    const service = (await call(target, 'GET', '/dbaas-valkey/cache')).json<ValkeyService>()
    await started.stop()
    const told = Object.keys(service['uri-params'] ?? {})
    expect(told.filter((name) => name === 'password')).toEqual(names)
    expect(service.uri?.includes(':AVNS_')).toBe(names.length > 0)
  })

  test.each([
    ['refuses a property that the contract does not know', [], 400],
    ['ignores it when asked to', ['--accept-unknown'], 200],
  ])('%s', async (_, args, status) => {
    const started = await start(['--port', '0', '--json', ...args], env)
    const target = targetOf(JSON.parse(started.text) as Printed)
    const body = { plan: 'hobbyist-2', ipFilter: [] }
    const answer = await call(target, 'POST', '/dbaas-valkey/cache', body)
    await started.stop()
    expect(answer.status).toBe(status)
  })

  test('says so when a data folder has damaged credentials, without showing them', async () => {
    const data = join(runtime, 'damaged')
    await mkdir(data)
    await writeFile(join(data, 'credentials.json'), '{"apiKey":"EXOsecret')
    const { code, stderr } = await run(['--port', '0', '--data', data])
    expect(code).toBe(1)
    expect(stderr).toContain('credentials.json is damaged')
    expect(stderr).not.toContain('EXOsecret')
  })

  test.each([
    [['--help'], 'Usage: npx @dbaas-valkey/emulator'],
    [['help'], '--data DIR'],
    [['help', 'exec'], 'emulator exec [options] -- COMMAND'],
    [['--version'], '0.'],
  ])('answers %j', async (args, text) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(text)
  })

  test.each([
    [['--prot', '1'], "Unknown option '--prot'. Did you mean --port? See start --help."],
    [['--port', 'x'], '--port takes a number from 0 to 65535'],
    [['--port', '65536'], '--port takes a number'],
    [['--zone', 'mars-1'], 'There is no zone mars-1; there are at-vie-1'],
    [['--operations', 'soon'], '--operations takes at-once'],
    [['--durability', 'high'], '--durability takes acknowledged, synced, faithful'],
    [['--data', ''], '--data takes a folder'],
    [
      ['serve'],
      'There is no command serve; there are start, wait, status, env, exec, export, import, snapshot, limits, logs, stop.',
    ],
    [['--host', '0.0.0.0'], '--allow-remote'],
    [['--allow-host', 'a.test'], '--allow-remote'],
    [['--server', '/nowhere/valkey-server'], '/nowhere/valkey-server'],
    [['--data', '/dev/null/data'], '/dev/null/data cannot be used'],
  ])('refuses %j in one sentence', async (args, text) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(text)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('says so when its port is taken', async () => {
    const started = await start(['--port', '0', '--json'], env)
    const { port } = new URL((JSON.parse(started.text) as Printed).endpoint)
    const { code, stderr } = await run(['--port', port], env)
    expect(code).toBe(1)
    expect(stderr).toContain(`127.0.0.1:${port}: the port is taken`)
    await started.stop()
  })
})
