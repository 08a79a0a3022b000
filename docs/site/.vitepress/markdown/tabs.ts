import type { MarkdownRenderer } from 'vitepress'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/**
 * Makes one row of tabs of what stands between `<!-- tabs -->` and `<!-- end of tabs -->`: a tab for each heading, with what
 * is below it. The Markdown reads well without it, on GitHub and in the emulator. `<!-- try it -->` becomes the form that
 * sends the page's request.
 */
export function languageTabs(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('language_tabs', (state) => {
    const out: Token[] = []
    let languages: string[] | undefined
    let start = 0
    const html = (content: string) => {
      const token = new state.Token('html_block', '', 0)
      token.content = content
      return token
    }
    for (let index = 0; index < state.tokens.length; index += 1) {
      const token = state.tokens[index] as Token
      const comment = token.type === 'html_block' ? token.content.trim() : ''
      if (comment === '<!-- tabs -->') {
        languages = []
        start = out.push(html('')) - 1
      } else if (comment === '<!-- end of tabs -->' && languages !== undefined) {
        out[start] = html(`<LanguageTabs names="${languages.join(',')}">\n`)
        out.push(html('</template>\n</LanguageTabs>\n'))
        languages = undefined
      } else if (comment === '<!-- try it -->') {
        out.push(html('<TryIt />\n'))
      } else if (token.type === 'heading_open' && languages !== undefined) {
        const before = languages.length === 0 ? '' : '</template>\n'
        out.push(html(`${before}<template #tab${languages.length}>\n`))
        languages.push(markdown.utils.escapeHtml(state.tokens[index + 1]?.content ?? ''))
        index += 2
      } else {
        out.push(token)
      }
    }
    state.tokens = out
  })
}
