import { existsSync, statSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'

import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

import { pageOf, sourceOf } from '../sources.js'

const root = join(import.meta.dirname, '../../../..')

/** The project on GitHub. */
export const repository = 'https://github.com/dbaas-valkey/dbaas-valkey'

/**
 * Has each link of a page or a README lead to where the reader of the site finds what is meant: to a page of the site, or
 * to the file on GitHub.
 */
export function siteLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('site_links', ({ tokens, env }) => {
    const { path, frontmatter } = env as MarkdownEnv
    const file = sourceOf(frontmatter) ?? relative(root, path).replaceAll('\\', '/')
    const visit = (list: typeof tokens) => {
      for (const token of list) {
        visit(token.children ?? [])
        const href = token.attrGet('href')
        // The search finds a page's headings by the links in them.
        const isOwn = token.attrGet('class')?.includes('header-anchor')
        if (token.type === 'link_open' && href !== null && !isOwn)
          token.attrSet('href', led(href, file))
        const src = token.attrGet('src')?.replace(`${repository}/raw/main/`, '/')
        if (token.type === 'image' && src !== undefined && !/^[a-z]+:/.test(src)) {
          token.attrSet('src', imageFrom(path, file, src))
        }
      }
    }
    visit(tokens)
  })
}

/** @param file the file in which the link stands, from the root of the project */
function led(href: string, file: string): string {
  const local = href.replace(new RegExp(`^${repository}/(?:blob|tree)/main/`), '/')
  if (/^[a-z]+:/i.test(local)) return href
  const [path = '', fragment] = local.split('#')
  const target = path === '' ? file : posix.join(path.startsWith('/') ? '' : dirname(file), path)
  const inside = posix.normalize(target).replace(/^\//, '')
  const page = pageOf(inside, fragment)
  const hash = fragment === undefined ? '' : `#${fragment}`
  if (page !== undefined) return page + hash
  const found = join(root, inside)
  if (!existsSync(found)) return href
  return `${repository}/${statSync(found).isDirectory() ? 'tree' : 'blob'}/main/${inside}${hash}`
}

/** The address of a README's picture from the page that shows it. */
function imageFrom(page: string, file: string, src: string): string {
  const picture = join(root, src.startsWith('/') ? '' : dirname(file), src)
  return relative(dirname(page), picture).replaceAll('\\', '/')
}
