import type { Contract, NamedSchema } from '@dbaas-valkey/contract/model'
import { comment } from '@dbaas-valkey/source/comment'
import { quote } from '@dbaas-valkey/source/quote'

/** One documented type alias for each component schema: `export type Zone = components['schemas']['Zone']`. */
export function aliases({ schemas }: Contract): string {
  return schemas.map(alias).join('\n')
}

function alias({ name, typeName, schema }: NamedSchema): string {
  const description = typeof schema === 'object' ? schema.description : undefined
  return `${comment(description)}export type ${typeName} = components['schemas'][${quote(name)}]\n`
}
