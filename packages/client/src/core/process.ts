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

/** A variable of the environment; `undefined` where there is none, and where reading it is not permitted (Deno asks its user). */
export function environment(name: string): string | undefined {
  try {
    return (globalThis as Global).process?.env?.[name] || undefined
  } catch {
    return undefined
  }
}

/** Node's crypto module, without an import that would keep a bundle out of browsers. */
export function nodeCrypto(): NodeCrypto | undefined {
  return (globalThis as Global).process?.getBuiltinModule?.('node:crypto')
}
