/** Writes the TypeScript API of the built packages to docs/api/, from their declarations: `pnpm docs:api`. */
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  Application,
  Comment,
  Converter,
  ReflectionKind,
  type DeclarationReflection,
  type ProjectReflection,
} from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'

import { slugify } from './.vitepress/sources.js'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'docs/api')

const packages = readdirSync(join(root, 'packages'))

/** What a program can import: its declarations, and the name of its page. */
const modules = new Map(
  packages.flatMap((name) => {
    const folder = join(root, 'packages', name)
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: Record<string, string | { readonly types?: string }>
    }
    return Object.entries(exports).flatMap(([path, target]) =>
      typeof target === 'string' || target.types === undefined || /internal|json-schema/.test(path)
        ? []
        : [[join(folder, target.types), `${name}${path.slice(1)}`] as const],
    )
  }),
)

const markdown: Partial<PluginOptions> = {
  outputFileStrategy: 'modules',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
}

const app = await Application.bootstrapWithPlugins({
  entryPoints: [...modules.keys()],
  tsconfig: join(import.meta.dirname, 'tsconfig.api.json'),
  plugin: ['typedoc-plugin-markdown'],
  outputs: [{ name: 'markdown', path: out }],
  // It would empty the folder where it thinks that it writes.
  cleanOutputDir: false,
  name: 'TypeScript API',
  readme: 'none',
  disableSources: true,
  skipErrorChecking: true,
  ...markdown,
})
app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
  if (!reflection.kindOf(ReflectionKind.Module)) return
  const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? []
  reflection.name = modules.get(declaration?.getSourceFile().fileName ?? '') ?? reflection.name
})
const project = await app.convert()
if (project === undefined) throw new Error('TypeDoc could not read the declarations.')
shorten(project)
rmSync(out, { recursive: true, force: true })
await app.generateOutputs(project)
const programs = packages.filter((name) => ![...modules.values()].includes(name))
appendFileSync(
  join(out, 'index.md'),
  `\n${programs.map((name) => `[${name}](../${name}.md)`).join(' and ')} have no page: they are programs, and export nothing.\n`,
)

// TypeDoc numbers an anchor also where a name was taken by something that the page does not show.
for (const name of readdirSync(out, { encoding: 'utf8', recursive: true })) {
  if (!name.endsWith('.md')) continue
  const file = join(out, name)
  const text = readFileSync(file, 'utf8')
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugify(heading))
  const isThere = (id: string, count: number) =>
    headings.filter((heading) => heading === id).length > count
  const mended = text.replaceAll(/\]\(#([\w-]+)-(\d+)\)/g, (link, id: string, count: string) =>
    isThere(id, Number(count)) || headings.includes(`${id}-${count}`) ? link : `](#${id})`,
  )
  // The outline of a page names what the module exports, and not only its kinds.
  writeFileSync(file, `---\noutline: [2, 3]\n---\n\n${mended}`)
}

/** Leaves out what fills the pages and helps no reader: members where they are inherited, and the contract in one type. */
function shorten(project: ProjectReflection): void {
  for (const type of project.getReflectionsByKind(ReflectionKind.ClassOrInterface)) {
    const { groups = [] } = type as DeclarationReflection
    const isContract = ['components', 'operations', 'paths'].includes(type.name)
    if (isContract) {
      const text = 'In the structure that openapi-typescript generates and openapi-fetch expects.'
      type.comment = new Comment([{ kind: 'text', text }])
    }
    for (const group of groups) {
      group.children = group.children.filter((member) => {
        const isInherited = 'inheritedFrom' in member && member.inheritedFrom !== undefined
        if (isInherited || isContract) project.removeReflection(member)
        return !isInherited && !isContract
      })
    }
    ;(type as DeclarationReflection).groups = groups.filter(({ children }) => children.length > 0)
  }
}
