import type { ZoneName } from '@dbaas-valkey/types'

import type { Fault } from '../../testing/faults.js'
import { redactTarget, summarizeRequest, summarizeResponse } from '../../testing/redact.js'
import { routes, type OperationId } from '../../generated/routes.js'
import { BackendError } from '../../backend/errors.js'
import { zoneNames } from '../../backend/zones.js'
import type { HttpRequest } from '../hono-app.js'
import type { Api, Outcome } from './api.js'
import { readBody } from './body.js'
import { deliver } from './deliver.js'
import { problemBody, Refusal } from './problem.js'
import { refusal, refuse } from './refusals.js'
import { verifySignature } from './signature.js'
import type { Log } from '../../valkey/log.js'

/** The longest time, in milliseconds, that a signature may still have: every client signs for ten minutes. */
const longestSignature = 60 * 60 * 1000

/** What is found out about a request on the way to its answer. */
interface Findings {
  body: unknown
  fault: Fault | undefined
}

const load = () => Promise.all([import('./check.js'), import('./call.js')])
let loading: ReturnType<typeof load> | undefined

/**
 * Loads what checks and handles requests, once. The validators take a while: they are loaded while the emulator is
 * running already, so that it starts in no time.
 */
export function loadHandler(): ReturnType<typeof load> {
  loading ??= load()
  return loading
}

/** Returns what answers requests for an operation. Without an operation, nothing is served there. */
export function exchanging(
  operation: OperationId | undefined,
  api: Api,
): (request: HttpRequest) => Promise<Response> {
  return (request) => exchange(request, operation, api)
}

/** Answers one request to the API and enters it in the journal. */
async function exchange(
  request: HttpRequest,
  operation: OperationId | undefined,
  api: Api,
): Promise<Response> {
  const { incoming } = request.env
  const started = performance.now()
  const at = new Date(api.clock.now()).toISOString()
  const findings: Findings = { body: undefined, fault: undefined }
  const outcome = await answer(request, operation, api, findings).catch((error: unknown) =>
    explain(error, api.log),
  )
  const { response, status } = deliver(request, outcome, findings.fault)
  api.journal.add({
    at,
    method: incoming.method ?? '',
    path: redactTarget(incoming.url ?? ''),
    operation,
    userAgent: incoming.headers['user-agent'],
    request: summarizeRequest(findings.body, operation),
    status,
    response: summarizeResponse(outcome?.body, operation, outcome?.status ?? 0),
    duration: performance.now() - started,
    fault: findings.fault?.kind,
  })
  return response
}

/** Undefined when a fault keeps the request from being handled. */
async function answer(
  request: HttpRequest,
  operation: OperationId | undefined,
  api: Api,
  findings: Findings,
): Promise<Outcome | undefined> {
  const bytes = await readBody(request.env.incoming)
  if (operation === undefined || hasDotSegment(request.env.incoming.url))
    return refuse('pathNotFound')
  if (routes[operation].signed) verify(request, bytes, api)
  const fault = api.faults.take(operation)
  findings.fault = fault
  if (fault?.delay !== undefined) await wait(fault.delay)
  if (fault?.kind === 'status' || (fault?.kind === 'reset' && !fault.handled)) return undefined
  const [{ checkRequest }, { callHandler }] = await loadHandler()
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
 * Whether a path has a segment `.` or `..`, encoded or not. URLs are rid of them before they are routed: the request
 * to delete a user named `..` would delete the service.
 */
function hasDotSegment(target = ''): boolean {
  return /(?:^|\/)(?:\.|%2e){1,2}(?:\/|\?|$)/i.test(target)
}

/** A zone from a path; the emulator's own zone has a path without. */
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

function explain(error: unknown, log: Log): Outcome {
  if (error instanceof Refusal || error instanceof BackendError) {
    return { status: error.status, body: problemBody(error) }
  }
  log('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
  const { status, message } = refusal('failed')
  return { status, body: { message } }
}

/** The connection keeps the process alive, not this. */
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
