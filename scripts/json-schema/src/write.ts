import { inspectCode, passCode, type Check } from './check.js'
import { block, isConditional, when, type Code } from './code.js'
import { holds, inline, never, not } from './expression.js'
import { prefixed, width } from './layout.js'
import { frameNames } from './names.js'
import type { Services } from './services.js'
import { Subject, type AllKeywords } from './subject.js'
import type { Task, Unit } from './unit.js'
import { parameters } from './used.js'
import { writeEvaluation } from './write-evaluation.js'

/** The code of a unit's function for a task, without `export`. */
export function writeFunction(
  compiler: Services,
  keywords: AllKeywords,
  unit: Unit,
  task: Task,
  name: string,
): readonly Code[] {
  const names = frameNames()
  if (task === 'properties' || task === 'items') {
    return writeEvaluation({ compiler, keywords, unit, names, pass: 'boolean' }, task, name)
  }
  const frame = { compiler, keywords, unit, names, pass: task }
  const checks = keywords.checksOf(new Subject(frame, unit.location, 'value'))
  if (task === 'issues') {
    // What is gone over again and again may have the same issues each time.
    const full = unit.revisited ? holds(`${unit.module.use('isFull')}(report)`) : never
    const body = [...when(full, ['return']), ...flattened(checks)]
    const [value, report, place] = parameters(body, 'value', 'report', 'place')
    const types = [
      unit.module.importType('runtime/report', 'Report'),
      unit.module.importType('runtime/path', 'Place'),
    ]
    const list = `${value}: unknown, ${report}: ${types[0]}, ${place}: ${types[1]}`
    return block(`function ${name}(${list}): void {`, body)
  }
  const body = concluded(passCode(checks))
  const [value] = parameters(body, 'value')
  if (unit.revisited) return remembering(compiler, unit, name, value, body)
  const result = unit.type === undefined || unit.deep ? 'boolean' : `${value} is ${unit.type}`
  return block(`function ${name}(${value}: unknown): ${result} {`, body)
}

/** A function that asks another one what it does not know yet. */
function remembering(
  compiler: Services,
  unit: Unit,
  name: string,
  value: string | undefined,
  body: readonly Code[],
): readonly Code[] {
  const afresh = `check${compiler.names.take(`${unit.name}Afresh`)}`
  return [
    ...block(`function ${name}(value: unknown): boolean {`, [
      `return ${unit.module.use('remembered')}(${afresh}, value)`,
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
