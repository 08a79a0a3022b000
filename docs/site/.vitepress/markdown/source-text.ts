import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

import { sectionsOf, sourceOf, textOf } from '../sources.js'

/** Puts the README that a page's front matter names, or the sections that it names, behind the page's own text. */
export function sourceText(markdown: MarkdownRenderer): void {
  markdown.core.ruler.before('normalize', 'source_text', (state) => {
    const { frontmatter } = state.env as MarkdownEnv
    const source = sourceOf(frontmatter)
    if (source === undefined) return
    const hasTitle = /^# /m.test(state.src)
    state.src += `\n${textOf(source, sectionsOf(frontmatter), hasTitle)}`
  })
}
