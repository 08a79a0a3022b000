import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../reference')

/** The generated pages for the side bar: the overview first, the problems last. */
export function referencePages(): { text: string; link: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .map((file) => {
      const name = file.replace(/\.md$/, '')
      return name === 'index'
        ? { text: 'Overview', link: '/reference/' }
        : { text: titleOf(file), link: `/reference/${name}` }
    })
}

const rank = (file: string) =>
  ['index.md', 'service.md', 'user.md', 'settings.md'].indexOf(file) + 1 ||
  (file === 'problems.md' ? 100 : 50)

function titleOf(file: string): string {
  return /^# (.*)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? file
}
