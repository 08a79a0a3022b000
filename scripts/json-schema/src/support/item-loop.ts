import { block, type Code } from '../print/code.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { isUsed } from '../print/used.js'

/** Reads an item before the code that is about it, if the code needs to know it. */
export function withItem(
  context: KeywordContext,
  item: string,
  index: string,
  code: readonly Code[],
): readonly Code[] {
  return isUsed(item, code)
    ? [`const ${item}: unknown = ${context.value}[${index}]`, ...code]
    : code
}

/** Goes through an array by index. The issue pass ends when as many issues as wanted are found. */
export function loop(
  context: KeywordContext,
  index: string,
  start: number,
  code: readonly Code[],
): readonly Code[] {
  const goesOn = context.pass === 'issues' ? ` && !${context.use('isFull')}(report)` : ''
  const header = `for (let ${index} = ${start}; ${index} < ${context.value}.length${goesOn}; ${index}++) {`
  return block(header, code)
}
