import type { Operation } from '@dbaas-valkey/contract/model'
import { fileNames } from '@dbaas-valkey/source/naming'

/** `createDbaasServiceValkey` -> `CreateDbaasServiceValkey`. */
export function typeName({ methodName }: Operation): string {
  return methodName.charAt(0).toUpperCase() + methodName.slice(1)
}

export function inputName(operation: Operation): string {
  return `${typeName(operation)}Input`
}

export function outputName(operation: Operation): string {
  return `${typeName(operation)}Output`
}

export function descriptorName({ methodName }: Operation): string {
  return `${methodName}Operation`
}

/** The module of an operation: `generated/operations/create-dbaas-service-valkey`. */
export function operationPath({ methodName }: Operation): string {
  const [name = ''] = fileNames([
    methodName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  ])
  return `generated/operations/${name}`
}

/** The name that a client chooses for the method of an operation by itself; any other stands in its descriptor. */
export function defaultName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
