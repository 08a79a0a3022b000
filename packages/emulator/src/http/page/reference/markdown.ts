import { markup, type Markup } from './markup.js'

/** The little Markdown that the contract's descriptions use: paragraphs, lists, indented code and `code`. */
export function markdown(text: string | undefined): Markup {
  const blocks = (text ?? '').replace(/^\n+|\s+$/g, '').split(/\n{2,}/)
  return markup`${blocks.filter((block) => block !== '').map(renderBlock)}`
}

function renderBlock(block: string): Markup {
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('    '))) {
    return markup`<pre>${lines.map((line) => line.slice(4)).join('\n')}</pre>`
  }
  if (block.startsWith('- ')) return markup`<ul>${renderItems(block, /^- /m)}</ul>`
  if (/^\d+\. /.test(block)) return markup`<ol>${renderItems(block, /^\d+\. /m)}</ol>`
  return markup`<p>${inline(block)}</p>`
}

function renderItems(block: string, bullet: RegExp): Markup[] {
  const items = block.split(bullet).filter((item) => item !== '')
  return items.map((item) => markup`<li>${inline(item.trim())}</li>`)
}

function inline(text: string): Markup[] {
  const parts = text.split('`')
  return parts.map((part, index) =>
    index % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`,
  )
}
