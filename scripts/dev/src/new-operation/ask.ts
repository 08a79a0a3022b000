import { createInterface } from 'node:readline/promises'

import type { Answers } from './arguments.js'
import { missing, problemWith } from './check.js'
import type { Known } from './known.js'

const questions: { readonly [Name in keyof Required<Answers>]: string } = {
  method: 'Method (get, post, put, delete)',
  path: 'Path, such as /dbaas-valkey/{name}/node',
  'operation-id': 'operationId, such as list-dbaas-valkey-nodes',
  summary: 'Summary, without a full stop',
  description: 'Description in full sentences',
  tag: 'Tag',
  async: 'Does a success only begin the work, to be waited for? (yes, no)',
  'retry-safe': 'May it be sent again when its outcome is unknown? (yes, no)',
  effect: 'What does a success do? (read, reveal, add, change, destroy)',
  command: 'Command, such as service nodes',
  answer: 'Schema of the answer (one that exists, or the name of a new one)',
  body: 'Schema of the request body (empty for none)',
  family: 'File below spec/schemas/ for the new schemas',
}

/** Asks on the terminal for what is missing, each question until its answer is right. */
export async function ask(given: Answers, known: Known): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers: Answers = { ...given }
  /** Has one answer, and says whether there is none. */
  const settle = async (name: keyof Answers, optional = false): Promise<void> => {
    const choices = name === 'tag' ? known.tags : name === 'family' ? known.families : []
    const hint = choices.length > 0 ? ` (${choices.join(', ')})` : ''
    for (;;) {
      const text = (await terminal.question(`${questions[name]}${hint}: `)).trim()
      if (text === '' && optional) return
      const value = name === 'async' || name === 'retry-safe' ? yesOrNo(text) : text
      const attempt = { ...answers, [name]: value }
      const problem =
        value === undefined || value === ''
          ? 'An answer is needed.'
          : problemWith(name, attempt, known)
      if (problem === undefined) return void Object.assign(answers, attempt)
      process.stdout.write(`  ${problem}\n`)
    }
  }
  try {
    for (let [name] = missing(answers); name !== undefined; [name] = missing(answers))
      await settle(name)
    if (answers.body === undefined && answers.method !== 'get') await settle('body', true)
    if (needsFamily(answers, known)) await settle('family')
    return answers
  } finally {
    terminal.close()
  }
}

function yesOrNo(text: string): boolean | undefined {
  if (/^y(es)?$/i.test(text)) return true
  return /^no?$/i.test(text) ? false : undefined
}

function needsFamily({ answer, body, tag, family }: Answers, known: Known): boolean {
  const isNew = [answer, body].some((name) => name !== undefined && !known.schemas.has(name))
  return isNew && family === undefined && tag !== undefined && !known.families.includes(tag)
}
