import { toAscii } from './iri-grammar.js'

const variable = '[\\w%]+(?:\\.[\\w%]+)*(?:\\*|:[1-9]\\d{0,3})?'
const expression = /* @__PURE__ */ new RegExp(
  `\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\}`,
  'g',
)

/** A URI template (RFC 6570, section 2), of any level. */
export function matchesUriTemplate(text: string): boolean {
  // What is left without the expressions are literals. The dot keeps an escape from closing over a gap.
  const literals = toAscii(text.replace(expression, '.'))
  return /^[!#$%&'()*+,\-./\d:;=?@A-Z[\]_a-z~]*$/.test(literals) && !/%(?![\dA-Fa-f]{2})/.test(text)
}
