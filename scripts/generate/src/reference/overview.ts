import { follow, isObject, objectAt, text } from '@dbaas-valkey/contract/document'
import type { Contract } from '@dbaas-valkey/contract/model'

import { blocks, capitalize, cell, code, line, phrase, prose, table } from './markdown.js'
import { notice, operationTable, resourcesOf } from './resource.js'

/** Where the API is, how requests are signed, and all operations by resource. */
export function overviewPage(contract: Contract): string {
  const info = objectAt(contract.document, '#/info') ?? {}
  return blocks(
    notice,
    `# ${line(contract.title)}`,
    prose(text(info['description']) ?? ''),
    '## Where it is',
    ...contract.servers.map(({ url, variables }) =>
      blocks(
        code(url),
        table(
          ['Variable', 'Description', 'Allowed values', 'Default'],
          Object.entries(variables).map(([name, variable]) => [
            cell(code(name)),
            cell(phrase(variable.description ?? '')),
            cell(variable.enum.map(code).join(', ')),
            cell(code(variable.default)),
          ]),
        ),
      ),
    ),
    signing(contract),
    '## Operations',
    ...resourcesOf(contract).map(({ name, folder, description, operations }) =>
      blocks(
        `### [${line(capitalize(name))}](${encodeURI(`${folder}/index.md`)})`,
        prose(description),
        operationTable(operations, (page) => `${folder}/${page}.md`),
      ),
    ),
  )
}

function signing({ document }: Contract): string | undefined {
  const schemes = objectAt(document, '#/components/securitySchemes') ?? {}
  const descriptions = Object.values(schemes)
    .map((scheme) => follow(document, scheme, '#/components/securitySchemes').value)
    .filter(isObject)
    .map((scheme) => text(scheme['description']) ?? '')
  return descriptions.length === 0 ? undefined : blocks('## Signing', ...descriptions.map(prose))
}
