/**
 * Creates spans for the requests of a client, by OpenTelemetry's semantic conventions for HTTP clients.
 *
 * @module
 */
import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
} from '@opentelemetry/api'

import type { AttemptEvent, Hooks } from '../core/hooks.js'

/**
 * Returns hooks that create a span for every attempt, below the span that is active when the call starts, and send its
 * context in `traceparent`. `http.request.resend_count` counts repeated attempts.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 * @example
 * const valkey = createClient({ zone: 'ch-gva-2', hooks: spans() })
 */
export function spans(tracer: Tracer = trace.getTracer('@dbaas-valkey/client')): Hooks {
  const open = new WeakMap<object, Span>()
  const end = (event: object, type: string | undefined, message?: string): void => {
    const span = open.get(event)
    open.delete(event)
    if (type !== undefined) {
      span?.setAttribute('error.type', type)
      span?.setStatus({ code: SpanStatusCode.ERROR, ...(message !== undefined && { message }) })
    }
    span?.end()
  }
  return {
    request(event) {
      const span = tracer.startSpan(`${event.method} ${event.path}`, {
        kind: SpanKind.CLIENT,
        attributes: attributesOf(event),
      })
      open.set(event, span)
      const headers: Record<string, string> = {}
      propagation.inject(trace.setSpan(context.active(), span), headers)
      return headers
    },
    response(event) {
      open.get(event)?.setAttribute('http.response.status_code', event.status)
      end(event, event.status >= 400 ? String(event.status) : undefined)
    },
    retry: (event) => end(event, event.error.code, event.error.message),
    error: (event) => end(event, event.error.code, event.error.message),
  }
}

function attributesOf({
  method,
  path,
  url,
  attempts,
}: AttemptEvent): Record<string, string | number> {
  const { hostname, port, protocol } = new URL(url)
  return {
    'http.request.method': method,
    'url.full': url,
    'url.template': path,
    // An IPv6 address has brackets in a URL only.
    'server.address': hostname.replace(/[[\]]/g, ''),
    'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
    ...(attempts > 1 && { 'http.request.resend_count': attempts - 1 }),
  }
}
