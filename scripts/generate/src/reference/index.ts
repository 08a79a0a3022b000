import type { Contract } from '@dbaas-valkey/contract/model'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { fileNames } from '@dbaas-valkey/source/naming'

import { htmlPage } from './html.js'
import { overviewPage } from './overview.js'
import { problemsPage } from './problems.js'
import { resourcePage, resourcesOf } from './resource.js'
import { typescriptCall } from './typescript.js'

/**
 * The API reference in Markdown: an overview, a page for each resource, and the programs that the pages show. The emulator
 * gets the same pages as one in HTML.
 */
export function emitReference(contract: Contract): GeneratedFile[] {
  const problems = problemsPage(contract)
  const programs = fileNames(contract.operations.map(({ id }) => id))
  const pages = [
    { name: 'index.md', text: overviewPage(contract) },
    ...resourcesOf(contract).map((resource) => ({
      name: resource.page,
      text: resourcePage(contract, resource),
    })),
    ...(problems === undefined ? [] : [{ name: 'problems.md', text: problems }]),
  ]
  return [
    ...pages.map(({ name, text }) => file(name, text)),
    { package: 'emulator', path: 'page/reference.html', text: htmlPage(contract.title, pages) },
    ...contract.operations.map((operation, index) =>
      file(`typescript/${programs[index]}.ts`, typescriptCall(contract, operation)),
    ),
  ]
}

function file(name: string, text: string): GeneratedFile {
  return { package: 'docs', path: `reference/${name}`, text }
}
