import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'

/** Where routes are mounted, with Node's own request and response below Hono's. */
export type App = Hono<{ Bindings: HttpBindings }>

/** A request as Hono hands it on, with Node's own below it: signatures need the bytes as they came. */
export type HttpRequest = Context<{ Bindings: HttpBindings }>
