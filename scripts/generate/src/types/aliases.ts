import type { Contract, NamedSchema } from '../../contract/model.js'
import { comment } from '../comment.js'
import { quote } from '../quote.js'

/** One documented type alias for each component schema: `export type Zone = components['schemas']['Zone']`. */
export function aliases({ schemas }: Contract): string {
  return schemas.map(alias).join('\n')
}

function alias({ name, typeName, schema }: NamedSchema): string {
  const description = typeof schema === 'object' ? schema.description : undefined
  return `${comment(description)}export type ${typeName} = components['schemas'][${quote(name)}]\n`
}
