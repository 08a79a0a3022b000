import type { Contract } from '@dbaas-valkey/contract/model'
import { fileNames } from '@dbaas-valkey/source/naming'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { overviewPage } from './overview.js'
import { problemsPage } from './problems.js'
import { resourcePage, resourcesOf } from './resource.js'
import { typescriptCall } from './typescript.js'

/** The API reference in Markdown: an overview, a page for each resource, and the programs that the pages show. */
export function emitReference(contract: Contract): GeneratedFile[] {
  const problems = problemsPage(contract)
  const programs = fileNames(contract.operations.map(({ id }) => id))
  return [
    file('index.md', overviewPage(contract)),
    ...(problems === undefined ? [] : [file('problems.md', problems)]),
    ...resourcesOf(contract).map((resource) =>
      file(resource.page, resourcePage(contract, resource)),
    ),
    ...contract.operations.map((operation, index) =>
      file(`typescript/${programs[index]}.ts`, typescriptCall(contract, operation)),
    ),
  ]
}

function file(name: string, text: string): GeneratedFile {
  return { package: 'docs', path: `reference/${name}`, text }
}
