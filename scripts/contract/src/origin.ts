import { addressOf, displayPath } from './address.js'
import type { ContractIssue } from './issue.js'
import { pointerOf, splitReference, tokensOf, valueAt } from './pointer.js'
import { lineOf, readSource, type Bundle } from './redocly.js'

/**
 * Finds the file and the place in it from which a place of the bundled document came: it walks the same path through
 * the files, and goes over to another file wherever a `$ref` leads there.
 */
export async function locate(
  { resolver }: Bundle,
  entry: string,
  pointer: string,
): Promise<Omit<ContractIssue, 'message'>> {
  let file = addressOf(entry)
  let tokens: string[] = []
  let source = await readSource(resolver, file)
  for (const token of [...tokensOf(pointer), undefined]) {
    const ref = refAt(source?.parsed, tokens)
    const isBeside = token !== undefined && isAt(source?.parsed, [...tokens, token])
    if (ref !== undefined && !isBeside && !(ref.startsWith('#') && token === undefined)) {
      const [path, fragment] = splitReference(ref)
      file = path === '' ? file : resolver.resolveExternalRef(file, path)
      tokens = tokensOf(`#${fragment}`)
      source = await readSource(resolver, file)
    }
    if (token !== undefined) tokens.push(token)
  }
  const place = pointerOf(...tokens)
  const known = source !== undefined && valueAt(source.parsed, place) !== undefined
  return {
    file: displayPath(file),
    pointer: place,
    ...(known && source ? { line: lineOf(source, place) } : {}),
  }
}

/** Whether something stands at a path, such as a keyword beside a reference. */
function isAt(document: unknown, tokens: readonly string[]): boolean {
  return valueAt(document, pointerOf(...tokens)) !== undefined
}

function refAt(document: unknown, tokens: readonly string[]): string | undefined {
  const value = valueAt(document, pointerOf(...tokens))
  const ref =
    typeof value === 'object' && value !== null && '$ref' in value ? value.$ref : undefined
  return typeof ref === 'string' ? ref : undefined
}
