import { block, declaration, namesIn, type Code } from '@dbaas-valkey/source/code'
import type { Name } from '@dbaas-valkey/source/name'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { KeywordContext } from '../compile/keyword-context.js'

/** Reads an item before the code that is about it, if the code needs to know it. */
export function withItem(
  context: KeywordContext,
  item: Name,
  index: Snippet,
  code: readonly Code[],
): readonly Code[] {
  return namesIn(code).has(item)
    ? [declaration(item, ts`const ${item}: unknown = ${context.value}[${index}]`), ...code]
    : code
}

/** Goes through an array by index. The issue pass ends when as many issues as wanted are found. */
export function loop(
  context: KeywordContext,
  index: Name,
  start: number,
  code: readonly Code[],
): readonly Code[] {
  const { report } = context.fn.parameters
  const goesOn = context.pass === 'issues' ? ts` && !${context.use('isFull')}(${report})` : ''
  const header = ts`for (let ${index} = ${start}; ${index} < ${context.value}.length${goesOn}; ${index}++) {`
  return block(header, code)
}
