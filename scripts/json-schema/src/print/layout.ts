/** Text that may be broken into lines: a call with its arguments, a list with its items. */
export type Layout = string | List

interface List {
  readonly open: string
  readonly items: readonly Layout[]
  readonly close: string
}

export const width = 100

export function call(name: string, ...items: readonly Layout[]): Layout {
  return { open: `${name}(`, items, close: ')' }
}

export function array(...items: readonly Layout[]): Layout {
  return { open: '[', items, close: ']' }
}

/** Names in braces, as an import has them. */
export function braces(before: string, items: readonly Layout[], after: string): Layout {
  return { open: `${before}{ `, items, close: ` }${after}` }
}

/** The same with something in front. */
export function prefixed(before: string, layout: Layout): Layout {
  if (typeof layout === 'string') return before + layout
  return { ...layout, open: before + layout.open }
}

/** The same with a comma behind. */
export function ended(layout: Layout): Layout {
  return typeof layout === 'string' ? `${layout},` : { ...layout, close: `${layout.close},` }
}

export function inlineLayout(layout: Layout): string {
  if (typeof layout === 'string') return layout
  return `${layout.open}${layout.items.map(inlineLayout).join(', ')}${layout.close}`
}

/** The text in one line if it fits, otherwise with an item a line. The first line is not indented. */
export function printLayout(layout: Layout, indent: string, reserved = 0): string {
  const line = inlineLayout(layout)
  if (typeof layout === 'string' || indent.length + line.length + reserved <= width) return line
  const inner = `${indent}  `
  const items = layout.items.map((item) => `${inner}${printLayout(item, inner, 1)},\n`)
  return `${layout.open.trimEnd()}\n${items.join('')}${indent}${layout.close.trimStart()}`
}
