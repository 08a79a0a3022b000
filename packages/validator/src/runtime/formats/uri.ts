import { followsGrammar, uri } from './uri-grammar.js'

/** A URI (RFC 3986, section 3): with a scheme. */
export function matchesUri(text: string): boolean {
  return followsGrammar(text, uri)
}
