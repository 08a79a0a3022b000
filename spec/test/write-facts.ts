/**
 * `pnpm contract:facts`: states as a fact what the contract has and the facts lack: a line for each new property. It never
 * changes a line. Whether a new one is true, only the vendor's document says: compare what is printed with it.
 */
import { readFileSync, writeFileSync } from 'node:fs'

import { addFacts } from './add-facts.js'
import { schemas } from './contract.js'
import { schemasByFile } from './facts/schemas/index.js'
import { propertiesOf } from './properties-of.js'

const added: string[] = []
for (const [family, facts] of Object.entries(schemasByFile)) {
  const path = new URL(`facts/schemas/${family}.ts`, import.meta.url)
  for (const [name, stated] of Object.entries(facts)) {
    const schema = schemas.get(name)
    if (typeof stated === 'string' || schema === undefined) continue
    const properties = propertiesOf(schema)
    const text = readFileSync(path, 'utf8')
    const after = addFacts(text, name, stated, properties)
    if (after === text) continue
    writeFileSync(path, after)
    for (const property of Object.keys(properties))
      if (!Object.hasOwn(stated, property))
        added.push(
          `spec/test/facts/schemas/${family}.ts: ${name}.${property}: ${properties[property]}\n`,
        )
  }
}
process.stdout.write(
  added.length === 0
    ? 'Every property has a fact.\n'
    : `${added.join('')}Compare each line with the vendor's document.\n`,
)
