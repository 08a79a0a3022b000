import {
  block,
  declaration,
  isConditional,
  parameters,
  when,
  type Code,
} from '@dbaas-valkey/source/code'
import { holds, inline, never, not } from '@dbaas-valkey/source/condition'
import { prefixed, width } from '@dbaas-valkey/source/layout'
import { Name } from '@dbaas-valkey/source/name'
import { textOf, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { inspectCode, passCode, type Check } from '../print/check.js'
import { functionScope } from '../print/names.js'
import type { CompiledFunction, Task } from './compiled-function.js'
import { KeywordContext, type AllKeywords } from './keyword-context.js'
import type { Services } from './services.js'
import { writeEvaluation } from './write-evaluation.js'

/** The code of a function's function for a task. */
export function writeFunction(
  compiler: Services,
  keywords: AllKeywords,
  compiled: CompiledFunction,
  task: Task,
  text: string,
): readonly Code[] {
  const { module } = compiled
  const name = module.declare(text)
  const given = { value: new Name('value'), report: new Name('report'), place: new Name('place') }
  const fn = { compiler, keywords, compiled, scope: functionScope(), parameters: given }
  if (task === 'properties' || task === 'items') {
    return [declaration(name, ...writeEvaluation({ ...fn, pass: 'boolean' }, task, name))]
  }
  const context = new KeywordContext({ ...fn, pass: task }, compiled.location, given.value)
  const checks = keywords.checksOf(context)
  if (task === 'issues') {
    // What is gone over again and again may have the same issues each time.
    const isFull =
      compiled.memoized && holds(ts`${compiler.runtime.use(module, 'isFull')}(${given.report})`)
    const body = [...when(isFull || never, ['return']), ...flattened(checks)]
    const [value, report, place] = parameters(body, given.value, given.report, given.place)
    const Report = compiler.runtime.type(module, 'report', 'Report')
    const Place = compiler.runtime.type(module, 'path', 'Place')
    const list = ts`${value ?? ''}: unknown, ${report ?? ''}: ${Report}, ${place ?? ''}: ${Place}`
    return [declaration(name, ...block(ts`function ${name}(${list}): void {`, body))]
  }
  const body = concluded(passCode(checks))
  const [value = ''] = parameters(body, given.value)
  if (compiled.memoized) return remembering(compiler, compiled, name, value, body)
  const result =
    compiled.type === undefined || compiled.deep ? 'boolean' : ts`${value} is ${compiled.type}`
  return [declaration(name, ...block(ts`function ${name}(${value}: unknown): ${result} {`, body))]
}

/** A function that asks another one what it does not know yet. */
function remembering(
  compiler: Services,
  { module, name: base }: CompiledFunction,
  name: Name,
  value: Snippet,
  body: readonly Code[],
): readonly Code[] {
  const afresh = module.declare(`check${compiler.scope.take(`${base}Afresh`)}`)
  const remembered = compiler.runtime.use(module, 'remembered')
  const asking = [ts`return ${remembered}(${afresh}, value)`]
  return [
    declaration(name, ...block(ts`function ${name}(value: unknown): boolean {`, asking)),
    '',
    declaration(afresh, ...block(ts`function ${afresh}(${value}: unknown): boolean {`, body)),
  ]
}

/** The issue pass of a whole function: what does not even have the right type is reported and left at that. */
function flattened(checks: readonly Check[]): readonly Code[] {
  const [only] = checks
  if (checks.length !== 1 || only?.kind !== 'sequence') return inspectCode(checks)
  const rest = inspectCode(only.rest)
  const leave = rest.length === 0 ? only.first.issue : prefixed('return ', only.first.issue)
  return [...when(only.first.fails, [leave]), ...rest]
}

/** The boolean pass of a whole function: the last condition is what it returns. */
function concluded(code: readonly Code[]): readonly Code[] {
  const last = code.at(-1)
  if (isConditional(last) && last.body.length === 1 && last.body[0] === 'return false') {
    const line = ts`return ${inline(not(last.condition))}`
    const text = textOf(line)
    if (code.length === 1 && text.length + 2 <= width && !text.includes(' && ('))
      return [...code.slice(0, -1), line]
  }
  return last === 'return false' ? code : [...code, 'return true']
}
