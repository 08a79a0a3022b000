import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { parse } from 'yaml'

/** A document of the corpus, and how much there is in it. */
export interface Sample {
  /** Its place below the folder, made a name of a folder. */
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly schemas: number
  readonly operations: number
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** The documents below a folder, or some of them, drawn by a seed from their names in order. */
export async function findDocuments(
  folder: string,
  sample: number | undefined,
  seed: number,
): Promise<Sample[]> {
  const base = resolve(folder)
  const names = (await readdir(base, { recursive: true }))
    .filter((name) => /\.(?:json|ya?ml)$/i.test(name))
    .filter((name) => !name.split('/').includes('node_modules'))
    .sort()
  const order = sample === undefined ? names : shuffled(names, seed)
  const found: Sample[] = []
  for (const name of order) {
    if (found.length === sample) break
    const text = await readFile(join(base, name), 'utf8')
    if (isDocument(text)) found.push(describe(name, join(base, name), text))
  }
  return found
}

/** Reads a document as JSON or YAML. Values of JSON that YAML reads otherwise stay as JSON has them. */
export function parseDocument(text: string): Record<string, unknown> {
  const isJson = text.trimStart().startsWith('{')
  return (isJson ? JSON.parse(text) : parse(text, { maxAliasCount: -1 })) as Record<string, unknown>
}

function isDocument(text: string): boolean {
  return /"openapi"\s*:\s*"3\.|^openapi\s*:\s*['"]?3\./m.test(text)
}

function describe(name: string, file: string, text: string): Sample {
  const id = name.replaceAll(/[^\w.-]+/g, '_')
  const [schemas, operations] = countsOf(text)
  return { id, file, bytes: text.length, schemas, operations }
}

function countsOf(text: string): [schemas: number, operations: number] {
  let document: Record<string, unknown>
  try {
    document = parseDocument(text)
  } catch {
    // Not to be read: nothing to write of it, and that is what the table says.
    return [0, 0]
  }
  const schemas = keysOf(property(document.components, 'schemas'))
  const operations = Object.values(document.paths ?? {}).flatMap((item) =>
    keysOf(item).filter((key) => methods.includes(key)),
  )
  return [schemas.length, operations.length]
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** Another order for each seed, the same one each time (mulberry32, and Fisher and Yates). */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items]
  let state = seed
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const index = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1)
    const [item, other] = [result[last], result[index]]
    if (item !== undefined && other !== undefined) [result[last], result[index]] = [other, item]
  }
  return result
}
