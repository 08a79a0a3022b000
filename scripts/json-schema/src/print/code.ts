import { inline, isAlways, isNever, operands, operatorOf, type Expression } from './expression.js'
import { inlineLayout, printLayout, width, type Layout } from './layout.js'

/** Code: a layout is a line, a block is indented, a conditional is laid out by its length. */
export type Code = Layout | Block | Conditional

interface Block {
  readonly block: readonly Code[]
}

interface Conditional {
  readonly condition: Expression
  readonly body: readonly Code[]
  readonly otherwise: readonly Code[]
}

/** `header { body }` */
export function block(header: string, body: readonly Code[], footer = '}'): readonly Code[] {
  return [header, { block: body }, footer]
}

export function indented(...body: readonly Code[]): Block {
  return { block: body }
}

/** `if (condition) { body } else { otherwise }`; just one of them where the outcome is certain. */
export function when(
  condition: Expression,
  body: readonly Code[],
  otherwise: readonly Code[] = [],
): readonly Code[] {
  if (isAlways(condition)) return body
  return isNever(condition) ? otherwise : [{ condition, body, otherwise }]
}

export function isConditional(item: Code | undefined): item is Conditional {
  return typeof item === 'object' && 'condition' in item
}

export function print(code: readonly Code[], indent = ''): string {
  return code.map((item) => printItem(item, indent)).join('')
}

function printItem(item: Code, indent: string): string {
  if (item === '') return '\n'
  if (isConditional(item)) return printConditional(item, indent)
  if (typeof item === 'object' && 'block' in item) return print(item.block, `${indent}  `)
  return `${indent}${printLayout(item, indent)}\n`
}

function printConditional({ condition, body, otherwise }: Conditional, indent: string): string {
  const short = `${indent}if (${inline(condition)})`
  const head = short.length + 2 > width ? broken(condition, indent) : short
  const only = otherwise.length === 0 ? singleLine(body) : undefined
  if (only !== undefined) return `${head}${statement(head, only, indent)}\n`
  const then = `${head}${braces(body, indent)}`
  if (otherwise.length === 0) return `${then}\n`
  const [alone] = otherwise
  if (otherwise.length > 1 || !isConditional(alone))
    return `${then} else${braces(otherwise, indent)}\n`
  return `${then} else ${printConditional(alone, indent).trimStart()}`
}

function braces(body: readonly Code[], indent: string): string {
  return ` {\n${print(body, `${indent}  `)}${indent}}`
}

function singleLine(body: readonly Code[]): Layout | undefined {
  const [only] = body
  if (body.length !== 1 || only === undefined || isConditional(only)) return undefined
  return typeof only === 'object' && 'block' in only ? undefined : only
}

/** A single statement stands beside its condition where both fit in a line. */
function statement(head: string, only: Layout, indent: string): string {
  const line = inlineLayout(only)
  if (!head.includes('\n') && head.length + 1 + line.length <= width) return ` ${line}`
  const inner = `${indent}  `
  const text = printLayout(only, inner)
  return text.includes('\n') ? ` {\n${inner}${text}\n${indent}}` : `\n${inner}${text}`
}

function broken(condition: Expression, indent: string): string {
  const lines = operands(condition).map((text) => `${indent}  ${text}`)
  return `${indent}if (\n${lines.join(` ${operatorOf(condition)}\n`)}\n${indent})`
}
