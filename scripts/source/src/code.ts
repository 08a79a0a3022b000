import { comment } from './comment.js'
import {
  inline,
  isAlways,
  isNever,
  namesInCondition,
  operands,
  operatorOf,
  type Condition,
} from './condition.js'
import { inlineLayout, namesInLayout, prefixed, printLayout, width, type Layout } from './layout.js'
import type { Name } from './name.js'
import { isSnippet, textOf, type Snippet } from './snippet.js'

/**
 * Code: a layout is a line and an empty string an empty one; a block is indented, a conditional is laid out by its length.
 */
export type Code = Layout | Indented | Comment | Conditional | Declaration

interface Indented {
  readonly indented: readonly Code[]
}

interface Comment {
  readonly comment: string
  readonly example: string | undefined
}

interface Conditional {
  readonly condition: Condition
  readonly body: readonly Code[]
  readonly otherwise: readonly Code[]
}

interface Declaration {
  readonly declares: Name
  readonly first: Layout
  readonly rest: readonly Code[]
}

/** `header { body }` */
export function block(
  header: Snippet,
  body: readonly Code[],
  footer: Snippet = '}',
): readonly [Snippet, ...Code[]] {
  return [header, { indented: body }, footer]
}

export function indented(...body: readonly Code[]): Indented {
  return { indented: body }
}

/**
 * A documentation comment, wrapped; none where there is no text.
 *
 * @param example code at its end, which keeps its lines
 */
export function doc(text: string | undefined, example?: string): Comment {
  return { comment: text ?? '', example }
}

/** Code that declares a name: `export` is put in front of it if the name is exported. */
export function declaration(name: Name, first: Layout, ...rest: readonly Code[]): Declaration {
  return { declares: name, first, rest }
}

/** `if (condition) { body } else { otherwise }`; just one of them where the outcome is certain. */
export function when(
  condition: Condition,
  body: readonly Code[],
  otherwise: readonly Code[] = [],
): readonly Code[] {
  if (isAlways(condition)) return body
  return isNever(condition) ? otherwise : [{ condition, body, otherwise }]
}

export function isConditional(item: Code | undefined): item is Conditional {
  return typeof item === 'object' && 'condition' in item
}

export function isDeclaration(item: Code): item is Declaration {
  return typeof item === 'object' && 'declares' in item
}

/** Every name that the code declares or refers to. */
export function namesIn(code: readonly Code[]): ReadonlySet<Name> {
  const found = new Set<Name>()
  for (const item of code) addNames(item, found)
  return found
}

/** The parameters of a function, with an underscore in front of those that its body has no use for. */
export function parameters(body: readonly Code[], ...names: readonly Name[]): readonly Snippet[] {
  const used = namesIn(body)
  return names.map((name) => (used.has(name) ? name : `_${name.text}`))
}

export function print(code: readonly Code[], indent = ''): string {
  return code.map((item) => printItem(item, indent)).join('')
}

function addNames(item: Code, found: Set<Name>): void {
  if (isComment(item)) return
  if (isConditional(item)) {
    for (const name of namesInCondition(item.condition)) found.add(name)
    for (const inner of item.body) addNames(inner, found)
    for (const inner of item.otherwise) addNames(inner, found)
  } else if (isIndented(item)) {
    for (const inner of item.indented) addNames(inner, found)
  } else {
    const layout = isDeclaration(item) ? item.first : item
    for (const name of namesInLayout(layout)) found.add(name)
    if (isDeclaration(item)) for (const inner of item.rest) addNames(inner, found)
  }
}

function isComment(item: Code): item is Comment {
  return typeof item === 'object' && 'comment' in item
}

function isIndented(item: Code): item is Indented {
  return typeof item === 'object' && 'indented' in item
}

function printItem(item: Code, indent: string): string {
  if (item === '') return '\n'
  if (isConditional(item)) return printConditional(item, indent)
  if (isComment(item)) return comment(item.comment, indent, item.example)
  if (isDeclaration(item)) {
    const first = item.declares.exported ? prefixed('export ', item.first) : item.first
    return print([first, ...item.rest], indent)
  }
  if (isIndented(item)) return print(item.indented, `${indent}  `)
  return `${indent}${printLayout(item, indent)}\n`
}

function printConditional({ condition, body, otherwise }: Conditional, indent: string): string {
  const short = `${indent}if (${textOf(inline(condition))})`
  const head = short.length + 2 > width ? broken(condition, indent) : short
  const only = otherwise.length === 0 ? singleLine(body) : undefined
  if (only !== undefined) return `${head}${statement(head, only, indent)}\n`
  const then = `${head}${inBraces(body, indent)}`
  if (otherwise.length === 0) return `${then}\n`
  const [alone] = otherwise
  if (otherwise.length > 1 || !isConditional(alone))
    return `${then} else${inBraces(otherwise, indent)}\n`
  return `${then} else ${printConditional(alone, indent).trimStart()}`
}

function inBraces(body: readonly Code[], indent: string): string {
  return ` {\n${print(body, `${indent}  `)}${indent}}`
}

function singleLine(body: readonly Code[]): Layout | undefined {
  const [only] = body
  if (body.length !== 1 || only === undefined) return undefined
  return isSnippet(only) || 'open' in only ? only : undefined
}

/** A single statement stands beside its condition where both fit in a line. */
function statement(head: string, only: Layout, indent: string): string {
  const line = textOf(inlineLayout(only))
  if (!head.includes('\n') && head.length + 1 + line.length <= width) return ` ${line}`
  const inner = `${indent}  `
  const text = printLayout(only, inner)
  return text.includes('\n') ? ` {\n${inner}${text}\n${indent}}` : `\n${inner}${text}`
}

function broken(condition: Condition, indent: string): string {
  const lines = operands(condition).map((operand) => `${indent}  ${textOf(operand)}`)
  return `${indent}if (\n${lines.join(` ${operatorOf(condition)}\n`)}\n${indent})`
}
