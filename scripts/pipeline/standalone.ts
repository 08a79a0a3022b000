import { join } from 'node:path'
import { portable } from './emit.js'
import { compare, write, type Comparison } from './files.js'
import { generate } from './generate.js'

/** Generates the packages' sources for another contract below a folder of the user's. */
export async function writeStandalone(
  _root: string,
  { spec, out }: { readonly spec: string; readonly out: string },
): Promise<Comparison> {
  const files = await generate(spec, portable)
  const comparison = await compare(
    files.map(({ package: name, path, text }) => ({ path: join(out, name, path), text })),
  )
  await write(comparison)
  return comparison
}
