import { client as javascript } from './javascript/client.js'
import { client as python } from './python/client.js'
import type { InteropClient, UnavailableClient } from './lib/client.js'

/** Every client that `pnpm interop` runs, in the order in which it runs them. */
export const clients: readonly InteropClient[] = [javascript, python]

/** Clients whose published artefact cannot be had. */
export const unavailable: readonly UnavailableClient[] = []
