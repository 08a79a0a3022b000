import { followsGrammar, relativeReference, uri } from './uri-grammar.js'

/** A URI, or one relative to another (RFC 3986, section 4.1). */
export function matchesUriReference(text: string): boolean {
  return followsGrammar(text, uri) || followsGrammar(text, relativeReference)
}
