import { standAlone, type Schemas } from './json-schema.js'

/** Whether a value is valid, or everything that is wrong with it: what a validator is asked. */
export type Question = 'is' | 'issues'

/** What a program exports: validators that answer a question, or for its size all that the library offers, as it is. */
export type Content = Question | 'whole'

/** A boolean to `is`; a list to `issues`, empty if the value is valid. */
export type Validator = (value: unknown) => unknown

/** A library in the comparison. */
export interface Peer {
  readonly name: string
  /** What of it is measured, in a few words. */
  readonly how: string
  /** What it can be asked. */
  readonly answers: readonly Question[]
  /** A module that exports a validator by the name of each schema, to be bundled from this folder. */
  program(schemas: Schemas, names: readonly string[], content: Content): string
}

/** A peer that makes its validators at run time, by the function `compile` in a module of its own. */
export function runtimePeer(name: string, how: string, module: string): Peer {
  return {
    name,
    how,
    answers: ['is', 'issues'],
    program: (schemas, names, content) => {
      const lines = names.map((each) => {
        const schema = JSON.stringify(standAlone(schemas, each))
        return `export const ${each} = compile(${schema})${content === 'whole' ? '' : `.${content}`}`
      })
      return [`import { compile } from './peers/${module}.ts'`, ...lines].join('\n')
    },
  }
}
