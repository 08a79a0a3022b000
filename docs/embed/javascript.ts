import { format, resolveConfig } from 'prettier'
import blankSpace from 'ts-blank-space'

/** Returns the same program in JavaScript, formatted like the rest, its comments kept. */
export async function javascriptOf(source: string): Promise<string> {
  return formatted(blankSpace(source), 'babel')
}

/** Returns TypeScript as it would be committed, for what was cut out of a file. */
export async function typescriptOf(source: string): Promise<string> {
  return formatted(source, 'typescript')
}

async function formatted(source: string, parser: string): Promise<string> {
  const config = await resolveConfig(import.meta.filename)
  return (await format(source, { ...config, parser })).trim()
}
