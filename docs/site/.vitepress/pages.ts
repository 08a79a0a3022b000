import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { DefaultTheme } from 'vitepress'

const folder = join(import.meta.dirname, '../../reference')
const first = ['service', 'user', 'settings']

/** The generated pages for the side bar: the overview, a group for each resource with its operations, the problems. */
export function referencePages(): DefaultTheme.SidebarItem[] {
  const groups = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.md')))
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .map((name) => ({
      text: titleOf(`${name}/index.md`),
      link: `/reference/${name}/`,
      collapsed: false,
      items: operationPages(name),
    }))
  const problems = existsSync(join(folder, 'problems.md'))
    ? [{ text: 'Problems', link: '/reference/problems' }]
    : []
  return [{ text: 'Overview', link: '/reference/' }, ...groups, ...problems]
}

function operationPages(group: string): DefaultTheme.SidebarItem[] {
  return readdirSync(join(folder, group))
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => ({
      text: summaryOf(`${group}/${file}`),
      link: `/reference/${group}/${file.replace(/\.md$/, '')}`,
    }))
}

const rank = (name: string) => first.indexOf(name) + 1 || first.length + 1

const read = (file: string) => readFileSync(join(folder, file), 'utf8')

const titleOf = (file: string) => /^# (.*)$/m.exec(read(file))?.[1] ?? file

/** The line below the heading says what the operation does in a few words. */
const summaryOf = (file: string) => /^\*\*(.*)\*\*$/m.exec(read(file))?.[1] ?? titleOf(file)
