import { resolve } from 'node:path'
import { readSchemas } from './contract.js'
import { peers } from './peers/index.js'
import { contendersOf, differencesOf } from './verdicts.js'
import { subjects } from './subjects.js'
const root = resolve(import.meta.dirname, '../..')
export async function run(): Promise<void> {
  const schemas = await readSchemas(root)
  for (const s of subjects)
    console.log(s.schema, JSON.stringify(s.valid).length, s.mutations.length)
  for (const p of peers) {
    try {
      const c = await contendersOf([p], schemas)
      console.log(p.name, differencesOf(c))
    } catch (e) {
      console.log(p.name, String(e).slice(0, 1500))
    }
  }
}
