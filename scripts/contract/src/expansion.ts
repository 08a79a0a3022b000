import { isObject } from './document.js'
import { valueAt } from './pointer.js'

/** What a document may hold once its aliases are written out, in nodes. The largest contracts have two million. */
const mostNodes = 10_000_000

/**
 * Why a parsed document is too much to go through, if it is. YAML's aliases let a few lines stand for any number of nodes,
 * or for themselves (how deep they are nested the parser limits): the parser shares them, but a program that goes through them meets each as often as it is named.
 */
export function tooMuch(document: unknown): string | undefined {
  return tooManyValues(document) ?? tooLongChain(document)
}

function tooManyValues(document: unknown): string | undefined {
  const sizes = new Map<object, number>()
  const open = new Set<object>()
  let problem: string | undefined
  const sizeOf = (value: unknown): number => {
    if (typeof value !== 'object' || value === null || problem !== undefined) return 1
    const known = sizes.get(value)
    if (known !== undefined) return known
    if (open.has(value)) problem = 'an alias in it stands for something that holds it'
    if (problem !== undefined) return 1
    open.add(value)
    let size = 1
    for (const inner of Object.values(value)) size += sizeOf(inner)
    open.delete(value)
    sizes.set(value, size)
    if (size > mostNodes) {
      problem = `written out, its aliases stand for more than ${mostNodes / 1e6} million values`
    }
    return size
  }
  sizeOf(document)
  return problem
}

const longestChain = 100

/**
 * References that lead to references, one after the other: the library follows them by calling itself. (Those from file to
 * file are as few as the files.)
 */
function tooLongChain(document: unknown): string | undefined {
  const lengths = new Map<unknown, number>()
  const seen = new Set<object>()
  const open: unknown[] = [document]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const inner of Object.values(value)) open.push(inner)
    const chain: unknown[] = []
    let at: unknown = value
    // One that leads in a circle is told of by the library.
    while (isLocal(at) && !lengths.has(at) && !chain.includes(at)) {
      chain.push(at)
      if (chain.length > longestChain) return tooLong
      at = valueAt(document, at.$ref)
    }
    const rest = lengths.get(at) ?? 0
    for (const [index, link] of chain.entries()) lengths.set(link, rest + chain.length - index)
    if (rest + chain.length > longestChain) return tooLong
  }
  return undefined
}

const tooLong = `in it more than ${longestChain} references lead from one to the next`

function isLocal(value: unknown): value is { readonly $ref: string } {
  return isObject(value) && typeof value['$ref'] === 'string' && value['$ref'].startsWith('#/')
}
