import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'

/** An app of Hono that also has Node's own request and response. */
export type App = Hono<{ Bindings: HttpBindings }>

/** A request in the form of Hono, with Node's own request, which has the exact bytes that signatures cover. */
export type HttpRequest = Context<{ Bindings: HttpBindings }>
