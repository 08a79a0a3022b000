import type { OperationOption } from '../catalogue.js'

/** The name under which an option is typed; that of a secret says where it is read from. */
export function typedName({ name, secret }: OperationOption): string {
  return secret === true ? `${name}-file` : name
}
