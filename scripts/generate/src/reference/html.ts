import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'

import { anchor } from './markdown.js'

/** A page of the reference in Markdown. */
export interface MarkdownPage {
  /** `service/index.md` */
  readonly name: string
  readonly text: string
}

/**
 * The whole reference as one HTML page, which works without a network and without scripts: the emulator serves it. It is
 * made of the Markdown pages and nothing else, so that both say the same. The pages have escaped what the contract says
 * (see `prose`), so the HTML in them is their own; a link that would run a script is not made a link.
 */
export function htmlPage(title: string, pages: readonly MarkdownPage[]): string {
  const markdown = new MarkdownIt({ html: true })
  const ids = new Set<string>()
  const sections = pages.map(({ name, text }) => {
    const tokens = markdown.parse(text.replaceAll(/^<!--.*-->$/gm, ''), {})
    const page = pageId(name)
    giveIds(tokens, page, ids)
    leadWithin(tokens, page)
    return `<section>\n${markdown.renderer.render(tokens, markdown.options, {})}</section>\n`
  })
  return `<!doctype html>
<!-- Generated from the contract by \`pnpm generate\`. Do not edit. -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markdown.utils.escapeHtml(title)}: API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/page/style.css">
<link rel="stylesheet" href="/_emulator/page/reference.css">
</head>
<body>
<header><nav><a href="/">Emulator</a></nav></header>
<main class="reference">
${sections.join('')}</main>
</body>
</html>
`
}

/** The id of a page's own heading: the name of its file or, for the first page of a folder, of the folder. */
function pageId(name: string): string {
  return anchor(/([^/]+?)(?:\/index)?\.md$/.exec(name)?.[1] ?? name)
}

/** Sets the id of each heading, which links lead to. What stands on several pages is the same on each: links lead to the first. */
function giveIds(tokens: readonly Token[], page: string, ids: Set<string>): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const id = token.tag === 'h1' ? page : anchor(tokens[index + 1]?.content ?? '')
    if (!ids.has(id)) token.attrSet('id', id)
    ids.add(id)
  }
}

/** Has links to another page lead to its part of this one. */
function leadWithin(tokens: readonly Token[], page: string): void {
  for (const token of tokens) {
    leadWithin(token.children ?? [], page)
    const target = /^([^:#]+\.md)?(?:#(.*))?$/.exec(token.attrGet('href') ?? '/')
    if (target === null) continue
    const [, file, fragment] = target
    token.attrSet('href', `#${fragment ?? (file === undefined ? page : pageId(file))}`)
  }
}
