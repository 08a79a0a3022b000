/**
 * The one place that talks to Redocly: reading, resolving and bundling an OpenAPI document of several files, and the
 * rules whose breach would make a generator guess. The house style of our own contract is `pnpm lint:contract`.
 */
import {
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  type BaseResolver,
  type Document,
  type NormalizedProblem,
} from '@redocly/openapi-core'

import { addressOf, displayPath } from './address.js'
import { isFalseAlarm } from './false-alarm.js'
import { ContractError, type ContractIssue } from './issue.js'
import { assumptionOf, drop } from './repair.js'
import { SourceError, SourceReader, type SourceOptions } from './sources.js'

/** What to do about a breach of each rule. */
const advice: Readonly<Record<string, string>> = {
  struct: 'Correct it as the OpenAPI specification describes.',
  'no-unresolved-refs': 'Correct the $ref, or add what it points to.',
  'path-parameters-defined':
    'Declare it under `parameters` with `in: path`, or take it out of the path.',
}

export interface Bundle {
  readonly document: unknown
  /** Every file that was read, as absolute paths. */
  readonly files: readonly string[]
  readonly resolver: BaseResolver
}

/**
 * Reads a document with everything it refers to.
 *
 * @throws {@link ContractError} with every problem found
 */
export async function readBundle(file: string, options: SourceOptions = {}): Promise<Bundle> {
  const ref = addressOf(file)
  const resolver = new SourceReader({ ...options, entry: file })
  const config = await createConfig({ rules: rulesAs('error') })
  const problems = await parsed(file, () => lint({ ref, config, externalRefResolver: resolver }))
  const source = await readSource(resolver, ref)
  const errors = problems.filter(
    (problem) => problem.severity === 'error' && !isFalseAlarm(problem, source?.parsed),
  )
  if (errors.length > 0) throw new ContractError(errors.map((problem) => issueOf(problem)))
  const result = await parsed(file, () => bundle({ ref, config, externalRefResolver: resolver }))
  return { document: result.bundle.parsed, files: [...result.fileDependencies], resolver }
}

/** A bundle, and what was left as it is because it leads nowhere. */
export interface LenientBundle extends Bundle {
  readonly issues: readonly ContractIssue[]
}

/**
 * Reads a document with what can be found of all that it refers to, whatever else is wrong with it.
 *
 * @throws {@link ContractError} where a file has no readable syntax
 */
export async function readLenientBundle(
  file: string,
  options: SourceOptions = {},
): Promise<LenientBundle> {
  const resolver = new SourceReader({ ...options, entry: file })
  return bundleLeniently(file, resolver)
}

/**
 * Reads a document as far as it can be read, for those who generate from what is left: what breaks a rule is told with what
 * is made of it.
 *
 * @throws {@link ContractError} where a file has no readable syntax
 */
export async function readRepairedBundle(
  file: string,
  options: SourceOptions = {},
): Promise<LenientBundle> {
  const ref = addressOf(file)
  const resolver = new SourceReader({ ...options, entry: file })
  const config = await createConfig({ rules: rulesAs('warn') })
  const source = await readSource(resolver, ref)
  const issues: ContractIssue[] = []
  const unchecked = (error: unknown): NormalizedProblem[] => {
    // A reference to itself stops the library. It is told of where it is compiled.
    if (source === undefined) throw new ContractError([unreadable(file, error)], { cause: error })
    issues.push(incomplete(file, error, 'It is not held against the rules of OpenAPI'))
    return []
  }
  const problems = await lint({ ref, config, externalRefResolver: resolver }).catch(unchecked)
  const drops: [document: unknown, pointer: string][] = []
  for (const problem of problems) {
    if (isFalseAlarm(problem, source?.parsed)) continue
    const [place] = problem.location
    const document = place && (await readSource(resolver, place.source.absoluteRef))?.parsed
    const { isDropped, sentence } = assumptionOf(problem, document)
    issues.push(issueOf(problem, sentence))
    if (isDropped && place?.pointer !== undefined) drops.push([document, place.pointer])
  }
  // From the end, so that the places of a list keep their numbers.
  for (const [document, pointer] of drops.reverse()) drop(document, pointer)
  const bundle = await bundleLeniently(file, resolver)
  return { ...bundle, issues: distinct([...issues, ...bundle.issues]) }
}

/** The parsed text of one file that a bundle was read from; nothing where it is not there. */
export async function readSource(
  resolver: BaseResolver,
  file: string,
): Promise<Document | undefined> {
  // The library throws for some files that it can't read, and answers an error for others.
  const document = await resolver.resolveDocument(null, file, true).catch(() => undefined)
  return document instanceof Error ? undefined : document
}

export function lineOf({ source }: Document, pointer: string): number {
  return getLineColLocation({ source, pointer, reportOnKey: true }).start.line
}

async function bundleLeniently(file: string, resolver: SourceReader): Promise<LenientBundle> {
  const [ref, config] = [addressOf(file), await createConfig({})]
  try {
    const result = await bundle({ ref, config, externalRefResolver: resolver })
    const files = [...result.fileDependencies]
    const issues = result.problems.map((problem) => issueOf(problem))
    return { document: result.bundle.parsed, files, resolver, issues }
  } catch (error) {
    // In some places a file that is not there stops the library. The document itself is read all the same.
    const entry = await parsed(file, () => resolver.resolveDocument(null, ref, true))
    if (entry instanceof Error) throw new ContractError([unreadable(file, entry)], { cause: entry })
    return { document: entry.parsed, files: [ref], resolver, issues: [incomplete(file, error)] }
  }
}

function rulesAs(severity: 'error' | 'warn'): Record<string, 'error' | 'warn'> {
  return Object.fromEntries(Object.keys(advice).map((rule) => [rule, severity]))
}

/** Both passes over a document tell of a reference that leads nowhere. */
function distinct(issues: readonly ContractIssue[]): readonly ContractIssue[] {
  const known = new Set<string>()
  return issues.filter(({ file, pointer, message }) => {
    const key = JSON.stringify([file, pointer, message.split('. ')[0]])
    return !known.has(key) && known.add(key)
  })
}

async function parsed<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new ContractError([unreadable(file, error)], { cause: error })
  }
}

function incomplete(
  file: string,
  error: unknown,
  what = 'What it refers to in other files is not read',
): ContractIssue {
  const reason = error instanceof Error ? error.message : String(error)
  return { file: displayPath(addressOf(file)), pointer: '#/', message: `${what}: ${reason}.` }
}

function unreadable(file: string, error: unknown): ContractIssue {
  const { message, line, source, originalError } = error as Error & {
    line?: number
    source?: { absoluteRef: string }
    originalError?: NodeJS.ErrnoException
  }
  const place = { file: displayPath(source?.absoluteRef ?? addressOf(file)), pointer: '#/' }
  if (originalError?.code === 'ENOENT') {
    return { ...place, message: 'There is no such file. Check the path.' }
  }
  if (error instanceof SourceError) {
    return { ...place, message: `This can't be read: ${message}. Write it without that.` }
  }
  const reason = message.split(/ in "|\n/)[0] ?? message
  const at = line === undefined ? {} : { line }
  return { ...place, ...at, message: `This can't be read: ${reason}. Correct the syntax.` }
}

/** @param consequence what follows from it; by default what to do about it */
function issueOf(
  { ruleId, message, location, suggest }: NormalizedProblem,
  consequence = advice[ruleId] ?? '',
): ContractIssue {
  const [place] = location
  if (place === undefined) return { file: '', pointer: '#/', message }
  const { source, pointer = '#/' } = place
  const hint = suggest[0] === undefined ? '' : ` Did you mean ${suggest[0]}?`
  const sentence = message.endsWith('.') ? message : `${message}.`
  return {
    file: displayPath(source.absoluteRef),
    pointer,
    line: getLineColLocation(place).start.line,
    message: `${sentence}${hint} ${consequence}`.trim(),
  }
}
