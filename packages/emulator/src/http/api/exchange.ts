import type { ZoneName } from '@dbaas-valkey/types'

import type { Fault } from '../../testing/faults.js'
import { redactTarget, summarizeRequest, summarizeResponse } from '../../testing/redact.js'
import { routes, type OperationId } from '../../generated/routes.js'
import { BackendError } from '../../backend/errors.js'
import { zoneNames } from '../../backend/zones.js'
import type { HttpRequest } from '../hono-app.js'
import type { Api, ApiResponse } from './api.js'
import { readBody } from './body.js'
import { deliver } from './deliver.js'
import { problemBody, Refusal } from './problem.js'
import { refusal, refuse } from './refusals.js'
import { verifySignature } from './signature.js'
import type { Log } from '../../valkey/log.js'

/** The longest time until a signature may expire, in milliseconds. Every client signs for ten minutes. */
const longestSignature = 60 * 60 * 1000

/** What the emulator learns about a request while it handles it. The journal shows it. */
interface Findings {
  body: unknown
  fault: Fault | undefined
}

/** One after the other: Jest on Node 20 cannot load two ES modules at the same time that share others. */
const load = async () => {
  const { checkRequest } = await import('./check.js')
  const { callHandler } = await import('./call.js')
  return { checkRequest, callHandler }
}
let loading: ReturnType<typeof load> | undefined

/**
 * Loads the code that checks and handles requests, once. Loading the validators takes a while, so the emulator does it after
 * it has started.
 */
export function loadHandler(): ReturnType<typeof load> {
  loading ??= load()
  return loading
}

/**
 * Returns the function that answers the requests of an operation. Without an operation, it answers that nothing is served at
 * the path.
 */
export function exchanging(
  operation: OperationId | undefined,
  api: Api,
): (request: HttpRequest) => Promise<Response> {
  return (request) => exchange(request, operation, api)
}

/** Answers one request to the API and adds it to the journal. */
async function exchange(
  request: HttpRequest,
  operation: OperationId | undefined,
  api: Api,
): Promise<Response> {
  const { incoming } = request.env
  const started = performance.now()
  const at = new Date(api.clock.now()).toISOString()
  const findings: Findings = { body: undefined, fault: undefined }
  const apiResponse = await answer(request, operation, api, findings).catch((error: unknown) =>
    explain(error, api.log),
  )
  const { response, status } = deliver(request, api, apiResponse, findings.fault)
  api.journal.add({
    at,
    method: incoming.method ?? '',
    path: redactTarget(incoming.url ?? ''),
    operation,
    userAgent: incoming.headers['user-agent'],
    request: summarizeRequest(findings.body, operation),
    status,
    response: summarizeResponse(apiResponse?.body, operation, apiResponse?.status ?? 0),
    duration: performance.now() - started,
    fault: findings.fault?.kind,
  })
  return response
}

/** Returns undefined when an injected fault prevents the handling of the request. */
async function answer(
  request: HttpRequest,
  operation: OperationId | undefined,
  api: Api,
  findings: Findings,
): Promise<ApiResponse | undefined> {
  const bytes = await readBody(request.env.incoming)
  if (operation === undefined || hasDotSegment(request.env.incoming.url))
    return refuse('pathNotFound')
  if (routes[operation].signed) verify(request, bytes, api)
  const fault = api.faults.take(operation)
  findings.fault = fault
  if (fault?.delay !== undefined) await wait(fault.delay)
  if (fault?.kind === 'status' || (fault?.kind === 'reset' && !fault.handled)) return undefined
  const { checkRequest, callHandler } = await loadHandler()
  const { zone, ...path } = request.req.param()
  const call = checkRequest(operation, path, bytes, api.unknownProperties)
  findings.body = call.body
  const failure = fault?.kind === 'fail' ? fault : undefined
  const context = {
    backend: await api.zones.backend(readZone(zone) ?? api.zone),
    operations: api.operations,
    zones: api.addresses,
  }
  return callHandler(operation, call, context, failure, api)
}

/**
 * Whether a path has a segment `.` or `..`, encoded or not. Parsing the URL removes such segments before Hono routes a request,
 * so that the request to delete a user named `..` would delete the service.
 *
 * @see https://url.spec.whatwg.org/#path-state
 */
function hasDotSegment(target = ''): boolean {
  return /(?:^|\/)(?:\.|%2e){1,2}(?:\/|\?|$)/i.test(target)
}

/** Returns the zone that a path names. The path of the emulator's own zone names none. */
function readZone(name: string | undefined): ZoneName | undefined {
  if (name === undefined) return undefined
  return zoneNames.find((zone) => zone === name) ?? refuse('pathNotFound')
}

function verify({ env: { incoming } }: HttpRequest, body: Buffer, api: Api): void {
  const { method = '', url: target = '', headers } = incoming
  const signed = { method, target, body, authorization: headers.authorization }
  if (verifySignature(signed, api.credentials, api.signatureClock.now(), longestSignature)) return
  refuse('badSignature')
}

function explain(error: unknown, log: Log): ApiResponse {
  if (error instanceof Refusal || error instanceof BackendError) {
    return { status: error.status, body: problemBody(error) }
  }
  log('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
  const { status, message } = refusal('failed')
  return { status, body: { message } }
}

/** This timer does not keep the process alive; the connection does. */
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
