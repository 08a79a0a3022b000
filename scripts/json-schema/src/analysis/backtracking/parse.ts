import { RegExpParser, type AST } from '@eslint-community/regexpp'

import { flagOf } from '../../model/expression.js'

/** A regular expression as JSON Schema has it: of ECMAScript, with the flag `u`, or another one where that refuses it. */
export function parse(source: string): AST.Pattern {
  const parser = new RegExpParser({ ecmaVersion: 2025 })
  const flag = flagOf(source) ?? 'u'
  const modes = { unicode: flag === 'u', unicodeSets: flag === 'v' }
  return parser.parsePattern(source, undefined, undefined, modes)
}
