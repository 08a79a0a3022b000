/** The parts of Node's `process` that the engine uses where they exist; Bun and Deno have them too, browsers don't. */
interface Process {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly getBuiltinModule?: (name: 'node:crypto') => NodeCrypto | undefined
}

interface NodeCrypto {
  readonly createHmac?: (algorithm: 'sha256', secret: string) => Hmac
}

interface Hmac {
  update(text: string): Hmac
  digest(encoding: 'base64'): string
}

type Global = { readonly process?: Process }

/** Returns a variable of the environment, or `undefined` when it is unset or Deno's user has not permitted to read it. */
export function environment(name: string): string | undefined {
  try {
    return (globalThis as Global).process?.env?.[name] || undefined
  } catch {
    return undefined
  }
}

/** Returns Node's crypto module without an import, which browsers could not resolve. */
export function nodeCrypto(): NodeCrypto | undefined {
  return (globalThis as Global).process?.getBuiltinModule?.('node:crypto')
}
