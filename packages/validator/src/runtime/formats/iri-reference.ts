import { toUri } from './iri-grammar.js'
import { matchesUriReference } from './uri-reference.js'

/** An IRI, or one relative to another (RFC 3987, section 2.2). */
export function matchesIriReference(text: string): boolean {
  const uri = toUri(text)
  return uri !== undefined && matchesUriReference(uri)
}
