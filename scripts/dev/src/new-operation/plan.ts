import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { handlerText, operationFacts, withHandler } from './code-text.js'
import { operationText, schemaText } from './contract-text.js'
import { appendRow, indented, insertEntry } from './insert.js'
import type { Known } from './known.js'
import type { NewOperation } from './request.js'

/** The order that the lint rule `path-http-verbs-order` wants. */
const order = ['get', 'post', 'put', 'delete']
const document = 'spec/openapi.yaml'
const handlers = 'packages/emulator/src/http/api/handlers'

/** The texts of all files that a new operation changes or adds, by their path below the root. Writes nothing. */
export function plan(
  root: string,
  operation: NewOperation,
  known: Known,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const change = (file: string, make: (before: string) => string) =>
    texts.set(file, make(texts.get(file) ?? readFileSync(join(root, file), 'utf8')))

  addOperation(operation, known, change)
  for (const [name, description] of newSchemas(operation, known)) {
    addSchema(name, description, operation.family, change)
  }
  change('spec/test/facts/operations.ts', (text) =>
    appendRow(text, operationFacts(operation, known)),
  )
  change(`${handlers}/index.ts`, (text) => withHandler(text, operation))
  texts.set(`${handlers}/${operation.operationId}.ts`, handlerText(operation))
  return texts
}

type Change = (file: string, make: (before: string) => string) => void

/** The schemas that the contract does not have yet, each with what can be said of it so far. */
export function newSchemas(
  { answer, body, operationId }: NewOperation,
  { schemas }: Known,
): [name: string, description: string][] {
  const wanted: [string | undefined, string][] = [
    [answer, `What \`${operationId}\` answers.`],
    [body, `What \`${operationId}\` is sent.`],
  ]
  return wanted.flatMap(([name, description]) =>
    name === undefined || schemas.has(name) ? [] : [[name, description]],
  )
}

function addOperation(operation: NewOperation, known: Known, change: Change): void {
  const lines = indented(operationText(operation, known), 2)
  const there = known.paths.get(operation.path)
  if (there) {
    change(`spec/${there.file}`, (text) =>
      insertEntry(
        text,
        [there.key],
        lines,
        (key) => order.indexOf(key) > order.indexOf(operation.method),
      ),
    )
    return
  }
  const key = freeKey(operation, known.keysOf(operation.tag))
  const file = `paths/${operation.tag}.yaml`
  change(`spec/${file}`, (text) => `${text}${key}:\n${lines}`)
  const entry = `  ${operation.path}:\n    $ref: ${file}#/${key}\n`
  change(document, (text) => insertEntry(text, ['paths'], entry, () => false))
}

/** The last word of the path names its operations in their file, with the words before it where it is taken. */
function freeKey({ path, operationId }: NewOperation, taken: readonly string[]): string {
  const words = path.split('/').filter((word) => word !== '' && !word.startsWith('{'))
  const candidates = words.map((_word, index) => words.slice(-1 - index).join('-'))
  return [...candidates, operationId].find((key) => !taken.includes(key)) ?? operationId
}

function addSchema(name: string, description: string, family: string, change: Change): void {
  change(`spec/schemas/${family}.yaml`, (text) => text + schemaText(name, description))
  change(`spec/test/facts/schemas/${family}.ts`, (text) => appendRow(text, `  ${name}: {},\n`))
  const entry = `    ${name}:\n      $ref: schemas/${family}.yaml#/${name}\n`
  change(document, (text) =>
    insertEntry(text, ['components', 'schemas'], entry, (key) => key > name),
  )
}
