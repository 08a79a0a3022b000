import type { Name } from './name.js'
import { isSnippet, joined, namesOf, textOf, ts, type Snippet } from './snippet.js'

/** Code that may be broken into lines: a call with its arguments, a list with its items. */
export type Layout = Snippet | List

interface List {
  readonly open: Snippet
  readonly items: readonly Layout[]
  readonly close: Snippet
}

export const width = 100

export function call(name: Snippet, ...items: readonly Layout[]): Layout {
  return { open: ts`${name}(`, items, close: ')' }
}

export function array(...items: readonly Layout[]): Layout {
  return { open: '[', items, close: ']' }
}

/** Items in braces, as an import or an object has them. */
export function braces(before: Snippet, items: readonly Layout[], after: Snippet = ''): Layout {
  return { open: ts`${before}{ `, items, close: ts` }${after}` }
}

/** The same with something in front. */
export function prefixed(before: Snippet, layout: Layout): Layout {
  if (isSnippet(layout)) return ts`${before}${layout}`
  return { ...layout, open: ts`${before}${layout.open}` }
}

/** The same with something behind. */
export function suffixed(layout: Layout, after: Snippet): Layout {
  if (isSnippet(layout)) return ts`${layout}${after}`
  return { ...layout, close: ts`${layout.close}${after}` }
}

/** All of it in one line. */
export function inlineLayout(layout: Layout): Snippet {
  if (isSnippet(layout)) return layout
  return ts`${layout.open}${joined(layout.items.map(inlineLayout), ', ')}${layout.close}`
}

export function namesInLayout(layout: Layout): readonly Name[] {
  if (isSnippet(layout)) return namesOf(layout)
  const { open, items, close } = layout
  return [...namesOf(open), ...items.flatMap(namesInLayout), ...namesOf(close)]
}

/**
 * The text in one line if it fits, otherwise with an item a line. The first line is not indented.
 *
 * @param reserved columns that are taken already in the first line, or needed behind the last
 */
export function printLayout(layout: Layout, indent: string, reserved = 0, columns = width): string {
  const line = inlineText(layout)
  if (isSnippet(layout) || indent.length + line.length + reserved <= columns) return line
  const inner = `${indent}  `
  const items = layout.items.map((item) => `${inner}${printLayout(item, inner, 1, columns)},\n`)
  const [open, close] = [textOf(layout.open).trimEnd(), textOf(layout.close).trimStart()]
  return `${open}\n${items.join('')}${indent}${close}`
}

/** The text of all of it in one line. */
function inlineText(layout: Layout): string {
  if (isSnippet(layout)) return textOf(layout)
  return textOf(layout.open) + layout.items.map(inlineText).join(', ') + textOf(layout.close)
}
