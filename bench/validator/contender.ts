import { load, writeBundle } from './program.js'
import type { Peer, Question, Validator } from './peer.js'
import type { Schemas } from './json-schema.js'
import { subjects, valuesOf } from './subjects.js'

/** A peer's validators for both schemas, ready to be asked. */
export interface Contender {
  readonly name: string
  readonly question: Question
  readonly validators: Readonly<Record<string, Validator>>
}

export async function contendersOf(peers: readonly Peer[], schemas: Schemas): Promise<Contender[]> {
  const names = subjects.map(({ schema }) => schema)
  const contenders: Contender[] = []
  for (const { name, answers, program } of peers) {
    for (const question of answers) {
      const file = await writeBundle(`${name}-${question}`, program(schemas, names, question))
      contenders.push({ name, question, validators: await load(file) })
    }
  }
  return contenders
}

/** A value of which a peer says something else than it is. */
export interface Difference {
  readonly name: string
  readonly question: Question
  readonly schema: string
  /** The mutation, or nothing for the valid value. */
  readonly value: string
}

/** Asks every contender about every value: what is compared must do the same work. */
export function differencesOf(contenders: readonly Contender[]): Difference[] {
  return contenders.flatMap(({ name, question, validators }) =>
    subjects.flatMap((subject) => {
      const { schema, mutations } = subject
      const { valid, invalid } = valuesOf(subject, 16)
      const accepts = (value: unknown): boolean => {
        const answer = validators[schema]?.(value)
        return Array.isArray(answer) ? answer.length === 0 : answer === true
      }
      const wrong = new Set([
        ...valid.filter((value) => !accepts(value)).map(() => 'valid'),
        ...invalid.flatMap((value, index) =>
          accepts(value) ? JSON.stringify(mutations[index % mutations.length]) : [],
        ),
      ])
      return [...wrong].map((value) => ({ name, question, schema, value }))
    }),
  )
}
