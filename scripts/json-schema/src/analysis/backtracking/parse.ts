import { RegExpParser, type AST } from '@eslint-community/regexpp'

/** A regular expression as JSON Schema has it: of ECMAScript, with the flag `u`. */
export function parse(source: string): AST.Pattern {
  const parser = new RegExpParser({ ecmaVersion: 2025 })
  return parser.parsePattern(source, undefined, undefined, { unicode: true })
}
