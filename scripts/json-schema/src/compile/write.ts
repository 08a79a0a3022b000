import { inspectCode, passCode, type Check } from '../print/check.js'
import { block, isConditional, when, type Code } from '../print/code.js'
import { holds, inline, never, not } from '../print/expression.js'
import { prefixed, width } from '../print/layout.js'
import { frameNames } from '../print/names.js'
import type { Services } from './services.js'
import { KeywordContext, type AllKeywords } from './keyword-context.js'
import type { Task, CompiledFunction } from './compiled-function.js'
import { parameters } from '../print/used.js'
import { writeEvaluation } from './write-evaluation.js'

/** The code of a function's function for a task, without `export`. */
export function writeFunction(
  compiler: Services,
  keywords: AllKeywords,
  compiled: CompiledFunction,
  task: Task,
  name: string,
): readonly Code[] {
  const names = frameNames()
  if (task === 'properties' || task === 'items') {
    return writeEvaluation({ compiler, keywords, compiled, names, pass: 'boolean' }, task, name)
  }
  const fn = { compiler, keywords, compiled, names, pass: task }
  const checks = keywords.checksOf(new KeywordContext(fn, compiled.location, 'value'))
  if (task === 'issues') {
    // What is gone over again and again may have the same issues each time.
    const full = compiled.memoized ? holds(`${compiled.module.use('isFull')}(report)`) : never
    const body = [...when(full, ['return']), ...flattened(checks)]
    const [value, report, place] = parameters(body, 'value', 'report', 'place')
    const types = [
      compiled.module.importType('runtime/report', 'Report'),
      compiled.module.importType('runtime/path', 'Place'),
    ]
    const list = `${value}: unknown, ${report}: ${types[0]}, ${place}: ${types[1]}`
    return block(`function ${name}(${list}): void {`, body)
  }
  const body = concluded(passCode(checks))
  const [value] = parameters(body, 'value')
  if (compiled.memoized) return remembering(compiler, compiled, name, value, body)
  const result =
    compiled.type === undefined || compiled.deep ? 'boolean' : `${value} is ${compiled.type}`
  return block(`function ${name}(${value}: unknown): ${result} {`, body)
}

/** A function that asks another one what it does not know yet. */
function remembering(
  compiler: Services,
  compiled: CompiledFunction,
  name: string,
  value: string | undefined,
  body: readonly Code[],
): readonly Code[] {
  const afresh = `check${compiler.names.take(`${compiled.name}Afresh`)}`
  return [
    ...block(`function ${name}(value: unknown): boolean {`, [
      `return ${compiled.module.use('remembered')}(${afresh}, value)`,
    ]),
    '',
    ...block(`function ${afresh}(${value}: unknown): boolean {`, body),
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
    const line = `return ${inline(not(last.condition))}`
    if (code.length === 1 && line.length + 2 <= width && !line.includes(' && ('))
      return [...code.slice(0, -1), line]
  }
  return last === 'return false' ? code : [...code, 'return true']
}
