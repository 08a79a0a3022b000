import { readFile } from 'node:fs/promises'

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml'

import { EmulatorError } from '../../valkey/errors.js'
import type { Seed } from '../control.js'
import type { PlacedIssue } from '../find-issues.js'
import { seedIssues } from './seed-issues.js'

/** How many issues of a file are told. */
const most = 20

/** A seed, and where its parts are in a file. */
export interface LocatedSeed {
  readonly seed: Seed
  /** Returns the place of a part for people and editors: `seed.yaml:3:11`. */
  readonly placeOf: (part: Place) => string
}

type Place = Omit<PlacedIssue, 'message'>

/**
 * Parses a seed in YAML, or in JSON when the name of the file says so.
 *
 * @param file the name of the file, for messages
 * @param version of the server program
 * @throws {@link EmulatorError} `SEED_INVALID` that names each issue with its line and column
 */
export function parseSeed(file: string, text: string, version: string | undefined): LocatedSeed {
  const lines = new LineCounter()
  // With `prettyErrors`, messages would quote lines of the file, which may have passwords.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return `${file}:${line}:${col}`
  }
  const placeOf = ({ path, isName = false }: Place) => at(offsetOf(document, path, isName))
  refuse(syntaxIssues(file, text, document).map(([offset, issue]) => `${at(offset)}: ${issue}`))
  const seed = toValue(document, at)
  refuse(seedIssues(seed, version).map((issue) => `${placeOf(issue)}: ${issue.message}`))
  return { seed: seed as Seed, placeOf }
}

/** @throws {@link EmulatorError} `SEED_INVALID` */
export async function readSeedFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new EmulatorError(
      'SEED_INVALID',
      `The seed ${file} cannot be read: ${(cause as Error).message}.`,
      { cause },
    )
  }
}

function refuse(issues: readonly string[]): void {
  if (issues.length > 0) throw new EmulatorError('SEED_INVALID', issues.slice(0, most).join('\n'))
}

type Issue = readonly [offset: number, message: string]

function syntaxIssues(file: string, text: string, document: Document.Parsed): Issue[] {
  const found = [...document.errors, ...document.warnings].map(
    // What follows a colon may quote the file.
    ({ pos: [offset], message }): Issue => [offset, `${message.split(/[:;]/)[0]}.`],
  )
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        found.push([alias.range?.[0] ?? 0, 'There is no anchor with this name before.'])
    },
  })
  return found.length > 0 || !file.endsWith('.json') ? found : jsonIssues(text)
}

/** YAML allows more than JSON does. The parser's message may quote the file, so only its position is told. */
function jsonIssues(text: string): Issue[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    const [, position = text.length] = /position (\d+)/.exec((error as Error).message) ?? []
    return [[Number(position), 'This is not JSON.']]
  }
}

function toValue(document: Document.Parsed, at: (offset: number) => string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return refuse([`${at(0)}: The aliases make it too large.`])
  }
}

/** Returns where a part begins: its value, or its name when that is wrong or the value is no single word. */
function offsetOf(document: Document.Parsed, path: Place['path'], isName: boolean): number {
  let node: Node | null | undefined = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    const [key, value] = childOf(node, step)
    // What is missing has the place of what it is missing in.
    if (key === undefined && value === undefined) return offset
    offset = (isScalar(value) && !isName ? value : (key ?? value))?.range?.[0] ?? offset
    node = value
  }
  return offset
}

type Child = readonly [key: Node | undefined, value: Node | null | undefined]

function childOf(node: Node | null | undefined, step: PropertyKey): Child {
  if (isSeq(node)) return [undefined, node.items[Number(step)] as Node | undefined]
  if (!isMap(node)) return [undefined, undefined]
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return [pair?.key as Node | undefined, pair?.value as Node | null | undefined]
}
