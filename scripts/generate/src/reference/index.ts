import type { Contract } from '@dbaas-valkey/contract/model'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { fileNames } from '@dbaas-valkey/source/naming'

import { htmlPage } from './html.js'
import { overviewPage } from './overview.js'
import { problemsPage } from './problems.js'
import { programsOf } from './programs.js'
import { requests } from './requests.js'
import { operationPage, pageNames, resourceChapter, resourcePage, resourcesOf } from './resource.js'

/**
 * The API reference in Markdown: an overview, a folder for each resource with a page for each operation, and the programs
 * that the pages show. The emulator gets the same as one page in HTML.
 */
export function emitReference(contract: Contract): GeneratedFile[] {
  const resources = resourcesOf(contract)
  const problemsText = problemsPage(contract)
  const problems = problemsText === undefined ? [] : [{ name: 'problems.md', text: problemsText }]
  const overview = { name: 'index.md', text: overviewPage(contract) }
  const chapters = resources.map((resource) => ({
    name: `${resource.folder}/index.md`,
    text: resourceChapter(contract, resource),
  }))
  const html = htmlPage(contract.title, [overview, ...chapters, ...problems])
  return [
    ...[overview, ...problems].map(({ name, text }) => file(name, text)),
    ...resources.flatMap(({ folder, operations, ...rest }) => {
      const pages = pageNames(operations)
      return [
        file(`${folder}/index.md`, resourcePage({ folder, operations, ...rest })),
        ...operations.map((operation, index) =>
          file(`${folder}/${pages[index]}.md`, operationPage(contract, operation)),
        ),
      ]
    }),
    file('requests.json', requests(contract)),
    ...programFiles(contract),
    { package: 'emulator', path: 'page/reference.html', text: html },
  ]
}

function programFiles(contract: Contract): GeneratedFile[] {
  const names = fileNames(contract.operations.map(({ id }) => id))
  return contract.operations.flatMap((operation, index) =>
    programsOf(contract, operation).flatMap(({ file: place, text }) =>
      place === undefined ? [] : [file(`${place[0]}/${names[index]}.${place[1]}`, text)],
    ),
  )
}

function file(name: string, text: string): GeneratedFile {
  return { package: 'docs', path: `reference/${name}`, text }
}
