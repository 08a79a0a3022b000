import type { Operation } from '@dbaas-valkey/contract/model'
import { fileNames } from '@dbaas-valkey/source/naming'
import { quote } from '@dbaas-valkey/source/quote'

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

/** The module of an operation, seen from the generated folder: `./operations/create-dbaas-service-valkey.js`. */
export function moduleName({ methodName }: Operation): string {
  const [name = ''] = fileNames([
    methodName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  ])
  return name
}

/** A property name as it stands in an object: quoted only where it must be. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

/** The name of the method that a client gives an operation by itself; any other is written down with the operation. */
export function defaultName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
