import type { MarkdownRenderer } from 'vitepress'

/** Gives each cell of a table the title of its column, which the style shows where a table becomes cards. */
export function labelColumns(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('label_columns', ({ tokens }) => {
    let titles: string[] = []
    let column = 0
    tokens.forEach((token, index) => {
      if (token.type === 'thead_open') titles = []
      if (token.type === 'th_open') titles.push(tokens[index + 1]?.content ?? '')
      if (token.type === 'tr_open') column = 0
      if (token.type === 'td_open') token.attrSet('data-column', titles[column++] ?? '')
    })
  })
}
