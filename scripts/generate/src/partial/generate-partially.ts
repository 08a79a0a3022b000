import {
  ContractError,
  withoutRepeated,
  type ContractIssue,
  type UnsupportedError,
  type Warn,
} from '@dbaas-valkey/contract/issue'
import {
  danglingReferences,
  unitsToLeaveOut,
  without,
  type LeftOut,
  type Problem,
} from '@dbaas-valkey/contract/left-out'
import { loadLeniently, readContract, type LenientDocument } from '@dbaas-valkey/contract/load'
import type { Contract } from '@dbaas-valkey/contract/model'
import type { SourceOptions } from '@dbaas-valkey/contract/sources'
import type { GeneratedFile } from '@dbaas-valkey/source/file'

import type { TypesEmitter } from '../pipeline/emit.js'
import type { LeftOutPart, Report, Share } from './report.js'

/** Writes from a contract, telling of all in it that is not supported; what comes out is no good then. */
export type TellingEmitter = (
  contract: Contract,
  told: { readonly warn: Warn; readonly unsupported: (error: UnsupportedError) => void },
) => GeneratedFile[]

export interface GeneratedPartially {
  readonly files: readonly GeneratedFile[]
  readonly title: string
  readonly report: Report
  /** The files that the document was read from, as absolute paths. */
  readonly read: readonly string[]
}

/** What is left of a document, and what was written from it. */
interface Attempt {
  readonly contract: Contract
  readonly files: readonly GeneratedFile[]
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly Problem[]
}

/** Each round leaves something out; a document in which that never ends has more wrong with it than its parts. */
const mostRounds = 20

/**
 * Generates what can be served of a document exactly. A schema or an operation that can't is left out of everything that is
 * written, with those that refer to it, and told of.
 *
 * @throws ContractError for what is no OpenAPI 3 document, or has no readable syntax
 */
export async function generatePartially(
  file: string,
  types: TypesEmitter,
  emitter: TellingEmitter,
  options: SourceOptions = {},
): Promise<GeneratedPartially> {
  const given = await loadLeniently(file, options)
  const { contract, files, leftOut, warnings } = await attempt(given, emitter)
  const typesFiles = await types.emit(contract)
  const whole = readContract(given.document)
  const located = ({ pointer, message }: Problem): Promise<ContractIssue> =>
    given.locate(pointer).then((place) => ({ ...place, message }))
  const report: Report = {
    document: file,
    openapi: given.version,
    schemas: share(whole.schemas, contract.schemas),
    operations: share(whole.operations, contract.operations),
    webhooks: share(whole.webhooks, contract.webhooks),
    leftOut: await Promise.all(
      leftOut.map(async ({ unit: { kind, name }, problem }): Promise<LeftOutPart> => {
        const { file: source, ...issue } = await located(problem)
        return { kind, name, file: source, ...issue }
      }),
    ),
    warnings: withoutRepeated(given.issues, await Promise.all(warnings.map(located))),
  }
  return { files: [...files, ...typesFiles], title: contract.title, report, read: given.files }
}

/**
 * Leaves out what has a problem until nothing has. What refers to nothing goes first, since that is seen without writing anything,
 * which takes most of the time. All other problems are found in one go.
 */
async function attempt(given: LenientDocument, emitter: TellingEmitter): Promise<Attempt> {
  let { document } = given
  const leftOut: LeftOut[] = []
  let problems: readonly Problem[] = []
  for (let round = 0; round < mostRounds; round++) {
    problems = danglingReferences(document)
    if (problems.length === 0) {
      const told: Problem[] = []
      const warnings: Problem[] = []
      const contract = readContract(document)
      const files = emitter(contract, {
        warn: (pointer, message) => warnings.push({ pointer, message }),
        unsupported: ({ pointer, message }) => told.push({ pointer, message }),
      })
      if (told.length === 0) return { contract, files, leftOut, warnings }
      problems = told
    }
    problems = onceAPlace(problems)
    const found = unitsToLeaveOut(document, problems)
    if (found.length === 0) break
    leftOut.push(...found)
    document = without(
      document,
      found.map(({ unit }) => unit),
    )
  }
  throw new ContractError(
    await Promise.all(
      problems.map(async ({ pointer, message }) => ({ ...(await given.locate(pointer)), message })),
    ),
  )
}

/** Both passes over a schema tell of a place. */
function onceAPlace(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(problems.toReversed().map((problem) => [problem.pointer, problem])).values(),
  ].toReversed()
}

function share(all: readonly unknown[], some: readonly unknown[]): Share {
  return { of: all.length, written: some.length }
}
