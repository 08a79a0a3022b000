import type { Contract } from '@dbaas-valkey/contract/model'
import { secretNames } from '@dbaas-valkey/contract/secrets'
import { banner } from '@dbaas-valkey/source/banner'
import { quote } from '@dbaas-valkey/source/quote'
import { descriptorName, inputName, moduleName, outputName } from './names.js'

/** What the contract says apart from its operations: servers, secrets. */
export function emitContract({ servers, document }: Contract): string {
  const [server] = servers
  const zone = server?.variables.zone
  const list = (values: readonly string[]): string =>
    values.map((value) => `  ${quote(value)},\n`).join('')
  return `${banner}
/** Address of the API; \`{zone}\` stands for the zone. */
export const endpoint = ${quote(server?.url ?? '')}

/** The zone that is taken when none is named. */
export const defaultZone = ${quote(zone?.default ?? '')}

/** The zones that the contract names. */
export type ZoneName =${alternatives(zone?.enum ?? [])}

/** Properties whose values are secrets. */
export const secrets: readonly string[] = [
${list([...secretNames(document)].sort())}]
`
}

/** A union of texts, a line each; any text where none are named. */
function alternatives(values: readonly string[]): string {
  return values.length > 0 ? values.map((value) => `\n  | ${quote(value)}`).join('') : ' string'
}

/** All descriptors in one list, for those who know an operation by its method and path. */
export function emitDescriptors({ operations }: Contract): string {
  const imports = operations.map(
    (operation) =>
      `import { ${descriptorName(operation)} } from './operations/${moduleName(operation)}.js'\n`,
  )
  return `${banner}import type { OperationDescriptor } from '../core/operation.js'
${imports.join('')}
/** Every operation of the contract. */
export const descriptors: readonly OperationDescriptor[] = [
${operations.map((operation) => `  ${descriptorName(operation)},\n`).join('')}]
`
}

/** Every operation as a function, by name: what the package's entry has of them. */
export function emitOperations({ operations }: Contract): string {
  const exports = operations.map((operation) => {
    const { methodName } = operation
    return `export {
  ${methodName},
  type ${inputName(operation)},
  type ${outputName(operation)},
} from './operations/${moduleName(operation)}.js'
`
  })
  return banner + exports.join('')
}
