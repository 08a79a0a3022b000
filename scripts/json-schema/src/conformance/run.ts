import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Module } from '@dbaas-valkey/source/module'

import { compile } from '../compile.js'
import { execute } from '../execute.js'
import type { CompilerOptions } from '../model/options.js'
import type { Document } from '../model/registry.js'
import type { Suite, SuiteGroup } from './suite.js'

/** What became of the tests of a group. */
export interface SuiteResult {
  readonly group: SuiteGroup
  /** Descriptions of the tests that were answered wrongly. */
  readonly wrong: readonly string[]
  /** Why the schema was refused at generation, if it was; its tests are neither right nor wrong then. */
  readonly refused: string | undefined
}

interface Validator {
  is(value: unknown): boolean
  validate(value: unknown): { readonly ok: boolean }
}

/** Compiles every schema of a suite and tries its values. */
export async function runSuite(
  { groups, remotes }: Suite,
  documents: readonly Document[],
): Promise<SuiteResult[]> {
  const attempts = groups.map((group, index) => attempt(group, index, [...remotes, ...documents]))
  const modules = attempts.flatMap(({ module }) => module ?? [])
  const validators = (await execute(modules)) as Readonly<Record<string, Validator>>
  return attempts.map(({ group, name, refused }) => {
    const validator = validators[name]
    if (!validator) return { group, wrong: [], refused: refused ?? 'It was not compiled.' }
    const wrong = group.tests.filter(({ data, valid }) => {
      const agrees = validator.is(data) === valid && validator.validate(data).ok === valid
      return !agrees
    })
    return { group, wrong: wrong.map(({ description }) => description), refused: undefined }
  })
}

interface Attempt {
  readonly group: SuiteGroup
  readonly name: string
  readonly module?: Module
  readonly refused?: string
}

function attempt(group: SuiteGroup, index: number, documents: readonly Document[]): Attempt {
  const name = `Group${index}`
  const uri = `https://conformance.test/${index}`
  // Formats are asserted only by the tests that ask for it; elsewhere the suite holds them to be annotations.
  const options: CompilerOptions = {
    formats: group.file.includes('optional/format') ? 'assert' : 'annotate',
    allowedFormats: [],
    unknownKeywords: 'ignore',
    slowPatterns: 'warn',
  }
  try {
    const [module] = compile(
      [{ name, document: uri }],
      [{ uri, root: group.schema }, ...documents],
      options,
    )
    return module === undefined ? { group, name } : { group, name, module }
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error
    return { group, name, refused: `${error.pointer}: ${error.message}` }
  }
}
