/**
 * `scripts/source` writes all TypeScript: emitters hold no statement that imports something, and look for no name in text.
 */
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import ts from 'typescript'
import { expect, test } from 'vitest'

import { filesBelow } from '../src/pipeline/files.js'

const folders = ['scripts/generate/src', 'scripts/json-schema/src']

const exceptions = new Set([
  // Not an emitter: it tells a bundler which modules to run.
  'scripts/json-schema/src/execute.ts',
  // These write other languages.
  'scripts/generate/src/reference/go.ts',
  'scripts/generate/src/reference/java.ts',
  'scripts/generate/src/reference/python.ts',
])

const statement = /(?:^|\n)\s*import[\s{"']|(?:^|[\s}])from\s+["']/

/** What an emitter leaves to the writer, and writes itself. */
function found(text: string): readonly string[] {
  const source = ts.createSourceFile('emitter.ts', text, ts.ScriptTarget.Latest, true)
  const issues: string[] = []
  const visit = (node: ts.Node): void => {
    // Its own imports, and what the types of others are called by.
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteral(node) && statement.test(node.text)) issues.push(node.getText())
    if (ts.isTemplateLiteral(node) && statement.test(textOf(node))) issues.push(node.getText())
    if (ts.isNewExpression(node) && isSearch(node)) issues.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(source)
  return issues
}

/** The text of a template, with a name where something is put in. */
function textOf(node: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    .map(({ text }) => text)
    .join('x')
}

/** A regular expression for a word that is only known when it runs. */
function isSearch({ expression, arguments: args }: ts.NewExpression): boolean {
  const pattern = args?.[0]
  if (expression.getText() !== 'RegExp' || pattern === undefined) return false
  const isBuilt = ts.isTemplateExpression(pattern) || ts.isBinaryExpression(pattern)
  return isBuilt && pattern.getText().includes('\\b')
}

const table = [
  { given: "import { a } from './a.js'", want: 0 },
  { given: "export type { A } from './a.js'", want: 0 },
  { given: 'const a = ts`${module.import(path, name)}()`', want: 0 },
  { given: "throw new Error('It imports nothing from here.')", want: 0 },
  { given: "new RegExp(source, 'u')", want: 0 },
  { given: "new RegExp(`^(?:${atom})$`, 'u')", want: 0 },
  { given: `const line = "import { a } from './a.js'"`, want: 1 },
  { given: "const line = `import type { ${name} } from '../core/a.js'`", want: 1 },
  { given: 'const lines = `${banner}\nimport ${names} from ${path}`', want: 1 },
  { given: "const line = `export { ${name} } from './a.js'`", want: 1 },
  { given: "braces('export ', names, ` from '${path}'`)", want: 1 },
  { given: 'new RegExp(`\\\\b${name}\\\\b`)', want: 1 },
  { given: "new RegExp('\\\\b' + name)", want: 1 },
]

test.each(table)('in `$given` stands $want', ({ given, want }) => {
  expect(found(given)).toHaveLength(want)
})

test('emitters leave imports, and what is used, to the writer', async () => {
  const paths = (await Promise.all(folders.map((folder) => filesBelow(join(root, folder))))).flat()
  const emitters = paths.filter(
    (path) =>
      path.endsWith('.ts') &&
      !/\.test\.ts$|\.d\.ts$|\/test\//.test(path) &&
      !exceptions.has(relative(root, path)),
  )
  expect(emitters.length).toBeGreaterThan(100)
  const issues = await Promise.all(
    emitters.map(async (path) =>
      found(await readFile(path, 'utf8')).map((issue) => `${relative(root, path)}: ${issue}`),
    ),
  )
  expect(issues.flat()).toEqual([])
})
