import { html, type Html } from './html.js'

/** The little Markdown that the contract's descriptions use: paragraphs, lists, indented code and `code`. */
export function markdown(text: string | undefined): Html {
  const blocks = (text ?? '').trim().split(/\n{2,}/)
  return html`${blocks.filter((block) => block !== '').map(renderBlock)}`
}

function renderBlock(block: string): Html {
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('    '))) {
    return html`<pre>${lines.map((line) => line.slice(4)).join('\n')}</pre>`
  }
  if (/^- /.test(block))
    return html`<ul>
      ${items(block, /^- /m).map(renderItem)}
    </ul>`
  if (/^\d+\. /.test(block))
    return html`<ol>
      ${items(block, /^\d+\. /m).map(renderItem)}
    </ol>`
  return html`<p>${inline(block)}</p>`
}

function items(block: string, bullet: RegExp): string[] {
  return block.split(bullet).filter((item) => item !== '')
}

function renderItem(item: string): Html {
  return html`<li>${inline(item.trim())}</li>`
}

function inline(text: string): Html[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
