import type { Contract } from '@dbaas-valkey/contract/model'
import { banner } from '@dbaas-valkey/source/banner'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { aliases } from './aliases.js'
import { openapiTypescript } from './openapi-typescript.js'

/** The types package: openapi-typescript's interfaces, an alias for each schema, and the bundled contract itself. */
export function emitTypes(contract: Contract): GeneratedFile[] {
  const schemas = `${banner}import type { components } from './openapi.js'\n\n${aliases(contract)}`
  return [
    {
      package: 'types',
      path: 'openapi.json',
      text: `${JSON.stringify(contract.document, null, 2)}\n`,
    },
    {
      package: 'types',
      path: 'src/generated/openapi.ts',
      text: banner + openapiTypescript(contract.document),
    },
    { package: 'types', path: 'src/generated/schemas.ts', text: schemas },
    { package: 'types', path: 'src/generated/index.ts', text: index(contract) },
  ]
}

/** Named exports only, so that the package's surface can be read in one place. */
function index({ schemas }: Contract): string {
  const names = schemas.map(({ typeName }) => `  ${typeName},\n`).join('')
  const interfaces = "export type { components, operations, paths } from './openapi.js'\n"
  return `${banner}${interfaces}${names && `export type {\n${names}} from './schemas.js'\n`}`
}
