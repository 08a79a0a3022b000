import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { clientOf, rejection } from '../../test/support/client.js'
import { startFaultServer, type FaultServer } from '../../test/support/fault-server.js'
import { spans } from './index.js'

const exporter = new InMemorySpanExporter()
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
})
afterEach(() => exporter.reset())
afterAll(async () => {
  await provider.shutdown()
  await server.stop()
})

describe('spans', () => {
  test('are one for each attempt, by the conventions for HTTP clients', async () => {
    server.script({ status: 500, body: {} }, { body: {} })
    await clientOf(server, { hooks: spans() }).getDbaasServiceValkey({ name: 'cache' })
    const [first, second] = exporter.getFinishedSpans()
    const { hostname, port } = new URL(server.endpoint)
    const attributes = {
      'http.request.method': 'GET',
      'url.full': `${server.endpoint}/dbaas-valkey/cache`,
      'url.template': '/dbaas-valkey/{name}',
      'server.address': hostname,
      'server.port': Number(port),
    }
    expect(first).toMatchObject({ name: 'GET /dbaas-valkey/{name}', kind: SpanKind.CLIENT })
    expect(first?.attributes).toEqual({
      ...attributes,
      'http.response.status_code': 500,
      'error.type': '500',
    })
    expect(first?.status.code).toBe(SpanStatusCode.ERROR)
    expect(second?.attributes).toEqual({
      ...attributes,
      'http.response.status_code': 200,
      'http.request.resend_count': 1,
    })
    expect(second?.status.code).toBe(SpanStatusCode.UNSET)
  })

  test('name an IPv6 address as it is', async () => {
    const fetch = async (): Promise<Response> => Response.json({})
    const valkey = clientOf({ endpoint: 'http://[::1]:8/v2' }, { fetch, hooks: spans() })
    await valkey.listZones()
    expect(exporter.getFinishedSpans()[0]?.attributes).toMatchObject({
      'server.address': '::1',
      'server.port': 8,
    })
  })

  test('end with the code of the error when there is no answer', async () => {
    server.script('reset')
    await rejection(
      clientOf(server, { hooks: spans() }).startDbaasValkeyMaintenance({ name: 'cache' }),
    )
    const [span, ...others] = exporter.getFinishedSpans()
    expect(others).toEqual([])
    expect(span?.attributes).toMatchObject({ 'error.type': 'AMBIGUOUS' })
    expect(span?.status.code).toBe(SpanStatusCode.ERROR)
  })

  test('are children of the active span, and their context is sent along', async () => {
    server.script({})
    const tracer = trace.getTracer('test')
    await tracer.startActiveSpan('parent', async (parent) => {
      await clientOf(server, { hooks: spans() }).listZones()
      parent.end()
    })
    const [span, parent] = exporter.getFinishedSpans()
    expect(span?.parentSpanContext?.spanId).toBe(parent?.spanContext().spanId)
    const { traceId, spanId } = span?.spanContext() ?? {}
    expect(server.requests[0]?.headers.traceparent).toBe(`00-${traceId}-${spanId}-01`)
  })
})
