import { join } from 'node:path'

import type { ZoneName } from '@dbaas-valkey/types'
import { getRequestListener } from '@hono/node-server'

import { checkOrigins } from './http/api/cross-origin.js'
import { loadHandler } from './http/api/exchange.js'
import { listen, type Listening } from './http/api/listen.js'
import { signRequest } from './http/api/signature.js'
import { createApp } from './http/app.js'
import { checkOptions } from './check-options.js'
import { createAdmission } from './http/control/admission.js'
import type { Core } from './testing/core.js'
import type { CommandContext } from './testing/command.js'
import { createControl } from './testing/local.js'
import { makeCredentials } from './credentials.js'
import type { Emulator } from './emulator.js'
import { EmulatorError } from './valkey/errors.js'
import { checkAllowedHosts, checkHost } from './http/host.js'
import type { EmulatorOptions } from './options.js'
import { nameServer } from './testing/server-name.js'
import { serveCloudNames } from './http/proxy/cloud-names.js'
import { proxyEnvironment } from './http/proxy/environment.js'
import { systemCertificates } from './http/proxy/system-certificates.js'
import { writeTrustFiles, type TrustFiles } from './http/proxy/trust-files.js'
import type { Backend } from './backend/backend.js'
import { zoneNames, zonePrefix, zonesWithData, type Zone } from './backend/zones.js'
import { createCore, takeUpOperations } from './create-core.js'

/**
 * Starts an emulator in this process. Each service that it is asked for is a real server of its own.
 *
 * @throws {@link EmulatorError} `PORT_TAKEN`, `LISTEN_FAILED`, `REMOTE_NOT_ALLOWED`, `INVALID_OPTION`,
 *   `STATE_DAMAGED`, `DIRECTORY_IN_USE`, `DIRECTORY_UNUSABLE`, `SEED_INVALID`, `START_FAILED`
 * @example
 * ```ts
 * const emulator = await startEmulator()
 * const valkey = createClient(emulator)
 * // ...
 * await emulator.stop()
 * ```
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  await checkOptions(options)
  const { host = '127.0.0.1', port = 0, allowRemote = false, allowHosts = [], cors = [] } = options
  checkHost(host, allowRemote)
  checkOrigins(cors)
  checkAllowedHosts(allowHosts, allowRemote)
  const core = createCore(options)
  try {
    // Opened before the port is, so that the first request finds them ready.
    const kept =
      options.dataDirectory === undefined ? [] : await zonesWithData(options.dataDirectory)
    const [home] = await Promise.all([
      core.zones.backend(),
      // While the backend waits for other processes. An authority that is kept is read after its folder is locked.
      options.dataDirectory === undefined && core.authority.certificate(),
      systemCertificates(),
      ...kept.map((zone) => core.zones.backend(zone)),
    ])
    if (options.dataDirectory !== undefined) takeUpOperations(core, options.dataDirectory)
    await core.snapshots.clear()
    await plant(core, options)
    const files = join(home.temporaryDirectory, 'trust')
    const trust = await writeTrustFiles(files, await core.authority.certificate())
    return serve(core, home, await listen(host, port), trust, options)
  } catch (error) {
    core.ending.abort()
    await core.zones.close()
    throw explain(error)
  }
}

/** The emulator answers once the services of its seed run. */
async function plant(core: Core, { seedFile, watchSeed = false }: EmulatorOptions): Promise<void> {
  if (seedFile === undefined) return
  const { plantSeed } = await import('./testing/seed/follow.js')
  await plantSeed(core, seedFile, watchSeed)
}

/** What keeps an emulator from starting has a code, and its message is for users to read. */
function explain(error: unknown): EmulatorError {
  if (error instanceof EmulatorError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new EmulatorError('START_FAILED', `The emulator cannot start: ${reason}`, { cause: error })
}

function serve(
  core: Core,
  home: Backend,
  listening: Listening,
  trust: TrustFiles,
  options: EmulatorOptions,
): Emulator {
  const { host = '127.0.0.1', allowRemote = false, allowHosts = [], cors = [] } = options
  const admission = createAdmission(host, allowRemote, allowHosts)
  const { token } = admission
  const made = makeCredentials()
  const { apiKey = made.apiKey, apiSecret = made.apiSecret } = options
  const origin = originOf(host, listening.port)
  const addresses = zoneAddresses(core.zones.home, origin)
  const endpoint = `${origin}/v2`
  const credentials = { apiKey, apiSecret }
  const context: CommandContext = {
    core,
    endpoint,
    certificateFile: trust.certificate,
    sign: ({ body = '', ...request }) =>
      signRequest({ ...request, body: Buffer.from(body) }, credentials, core.signatureClock.now()),
  }
  const control = createControl(context)
  const api = { ...core, credentials, addresses, cors }
  const app = createApp(context, api, control, admission)
  // The emulator runs inside other people's tests: it leaves their global Request and Response alone.
  const direct = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const tunnels = serveCloudNames(listening.server, api, core.authority, direct)
  setImmediate(() => void loadHandler().then(() => home.certificate().catch(() => undefined)))
  const stop = async () => {
    core.ending.abort()
    tunnels.close()
    await listening.close()
    core.operations.close()
    await core.snapshots.clear()
    await core.zones.close()
  }
  const zone = core.zones.home
  return {
    endpoint,
    zoneEndpoint: `${origin}/zones/{zone}/v2`,
    interval: 20,
    // What follows the hash is never sent: no server or proxy on the way can log it.
    page: token === undefined ? `${origin}/` : `${origin}/#token=${token}`,
    apiKey,
    apiSecret,
    controlToken: token,
    zone,
    server: nameServer(home),
    env: {
      EXOSCALE_API_KEY: apiKey,
      EXOSCALE_API_SECRET: apiSecret,
      EXOSCALE_API_ENDPOINT: endpoint,
      EXOSCALE_ZONE: zone,
      ...(token === undefined ? {} : { DBAAS_VALKEY_CONTROL_TOKEN: token }),
      ...proxyEnvironment(proxyOrigin(host, listening.port), trust),
    },
    control,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** Where programs on this machine reach a server that listens on a host. */
function proxyOrigin(host: string, port: number): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return originOf(reached, port)
}

function originOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function zoneAddresses(home: ZoneName, origin: string): Zone[] {
  return zoneNames.map((name) => ({
    name,
    endpoint: `${origin}${zonePrefix(name, home)}`,
    objectStorage: `${origin}/zones/${name}/sos`,
  }))
}
