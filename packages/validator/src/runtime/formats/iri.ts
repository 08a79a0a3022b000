import { toUri } from './iri-grammar.js'
import { matchesUri } from './uri.js'

/** An IRI (RFC 3987, section 2.2): a URI in which other characters than those of ASCII may stand. */
export function matchesIri(text: string): boolean {
  const uri = toUri(text)
  return uri !== undefined && matchesUri(uri)
}
