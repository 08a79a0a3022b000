import type { Contract } from '../../contract/model.js'
import { secretNames } from '../../contract/secrets.js'
import { banner } from '../banner.js'
import { quote } from '../quote.js'

/** The names of all properties that the contract marks with `x-secret`, for the journal to hide. */
export function emitSecrets({ document }: Contract): string {
  const names = [...secretNames(document)].sort()
  const lines = names.map((name) => `  ${quote(name)},\n`).join('')
  return `${banner}
/** Properties whose values are secrets wherever they appear. */
export const secretProperties: readonly string[] = [${lines === '' ? '' : `\n${lines}`}]
`
}
