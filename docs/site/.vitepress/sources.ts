import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The folder of the site's pages, within the project. */
const docs = join(import.meta.dirname, '../..')
const root = join(docs, '..')
const docsPrefix = `${relative(root, docs)}/`

/** A page that shows a README or a part of it: the text is written once, there. */
interface SharedPage {
  /** Address on the site. */
  readonly address: string
  /** The README, from the root of the project. */
  readonly source: string
  /** The sections that it shows, by their headings; all of them when there are none. */
  readonly sections: readonly string[]
}

/** The README that a page shows, as its front matter says. */
export function sourceOf(frontmatter: Readonly<Record<string, unknown>> = {}): string | undefined {
  const source = frontmatter['source']
  return typeof source === 'string' ? source : undefined
}

/** The sections that a page shows of its README. */
export function sectionsOf(frontmatter: Readonly<Record<string, unknown>> = {}): string[] {
  return [frontmatter['sections'] ?? []].flat().map(String)
}

/**
 * A README, or sections of it. Where the page has no title of its own, the first section's heading becomes that: headings move
 * up.
 */
export function textOf(source: string, sections: readonly string[], hasTitle = false): string {
  const text = readFileSync(join(root, source), 'utf8')
  if (sections.length === 0) return text
  const parts = partsOf(text)
  const chosen = sections.map((name) => {
    const part = parts.find(({ heading }) => heading === name)
    if (part === undefined) throw new Error(`${source} has no section "${name}".`)
    return part
  })
  const levels = hasTitle ? 0 : (chosen[0]?.level ?? 1) - 1
  return chosen.map(({ text }) => raised(text, levels)).join('\n')
}

/** The id of a heading, as GitHub makes it: links in the READMEs lead to it there and here. */
export function slugify(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

/**
 * The address of the page that shows a file of the project, `packages/client/README.md` or `docs/guide/signing.md`; the one that
 * shows the section of that id, where several pages share a README.
 */
export function pageOf(file: string, fragment?: string): string | undefined {
  if (file.startsWith(docsPrefix) && file.endsWith('.md')) {
    return existsSync(join(root, file)) ? addressOf(file.slice(docsPrefix.length)) : undefined
  }
  const shared = sharedPages().filter(({ source }) => source === file)
  const shows = ({ sections }: SharedPage) =>
    sections.length === 0 || anchorsOf(textOf(file, sections)).includes(fragment ?? '')
  return (shared.find(shows) ?? shared[0])?.address
}

interface Part {
  readonly heading: string
  readonly level: number
  readonly text: string
}

/** Each heading with what is below it: deeper headings included, but below the title only what is before the next one. Lines within blocks of code are no headings. */
function partsOf(text: string): Part[] {
  const lines = text.split('\n')
  let fenced = false
  const headings = lines.flatMap((line, index) => {
    if (line.startsWith('```')) fenced = !fenced
    const [, marks, heading = ''] = (!fenced && /^(#+) (.*)$/.exec(line)) || []
    return marks === undefined ? [] : [{ index, level: marks.length, heading }]
  })
  return headings.map(({ index, level, heading }, position) => {
    const end = headings
      .slice(position + 1)
      .find((next) => level === 1 || next.level <= level)?.index
    return { heading, level, text: lines.slice(index, end).join('\n') }
  })
}

function raised(text: string, levels: number): string {
  let fenced = false
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) fenced = !fenced
      return fenced || !/^#+ /.test(line) ? line : line.slice(levels)
    })
    .join('\n')
}

const anchorsOf = (text: string) => partsOf(text).map(({ heading }) => slugify(heading))

const addressOf = (path: string) => `/${path.replace(/(?:^|(?<=\/))index\.md$|\.md$/, '')}`

function sharedPages(): SharedPage[] {
  return readdirSync(docs, { withFileTypes: true, recursive: true })
    .filter(
      ({ name, parentPath }) =>
        name.endsWith('.md') && !/\/(?:site|reference|api)\b/.test(parentPath.slice(docs.length)),
    )
    .flatMap(({ name, parentPath }) => {
      const file = join(parentPath, name)
      const [, matter = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(file, 'utf8')) ?? []
      const source = /^source: (.*)$/m.exec(matter)?.[1]
      if (source === undefined) return []
      const sections = [...matter.matchAll(/^ {2}- (['"]?)(.*)\1$/gm)].map(
        ([, , name = '']) => name,
      )
      return [{ address: addressOf(relative(docs, file).replaceAll('\\', '/')), source, sections }]
    })
}
