import { block, type Code } from '../code.js'
import type { Subject } from '../subject.js'
import { isUsed } from '../used.js'

/** Reads an item before the code that is about it, if the code needs to know it. */
export function withItem(
  subject: Subject,
  item: string,
  index: string,
  code: readonly Code[],
): readonly Code[] {
  return isUsed(item, code)
    ? [`const ${item}: unknown = ${subject.value}[${index}]`, ...code]
    : code
}

/** Goes through an array by index. The issue pass ends when as many issues as wanted are found. */
export function loop(
  subject: Subject,
  index: string,
  start: number,
  code: readonly Code[],
): readonly Code[] {
  const goesOn = subject.pass === 'issues' ? ` && !${subject.use('isFull')}(report)` : ''
  const header = `for (let ${index} = ${start}; ${index} < ${subject.value}.length${goesOn}; ${index}++) {`
  return block(header, code)
}
