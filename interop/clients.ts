import { client as exo } from './exo/client.js'
import { client as go } from './go/client.js'
import { client as java } from './java/client.js'
import { client as javaSdk } from './java-sdk/client.js'
import { client as javascript } from './javascript/client.js'
import { client as python } from './python/client.js'
import { client as schemathesis } from './schemathesis/client.js'
import { client as terraform } from './terraform/client.js'
import type { InteropClient, NotRun } from './lib/client.js'

/** Every client that `pnpm interop` runs, in the order in which it runs them. */
export const clients: readonly InteropClient[] = [
  javascript,
  python,
  go,
  exo,
  java,
  javaSdk,
  schemathesis,
  terraform,
]

/** Clients whose published artefact cannot be had. */
export const unavailable: readonly NotRun[] = [
  { name: '@exoscale/sdk', why: "the vendor's TypeScript SDK is not on npm (asked on 2026-11-28)" },
]
