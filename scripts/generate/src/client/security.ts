import { follow, isObject, listOf, text } from '@dbaas-valkey/contract/document'
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { escapeToken, valueAt } from '@dbaas-valkey/contract/pointer'

/** The one scheme that the client signs with. */
const signature = 'exo2-hmac-sha256'

/** @throws UnsupportedError where an operation's security names a scheme that the client does not sign with */
export function checkSecurity({ document }: Contract, { pointer }: Operation): void {
  const operation = valueAt(document, pointer)
  const own = isObject(operation) ? operation.security : undefined
  for (const [index, requirement] of listOf(own ?? document.security).entries()) {
    for (const name of Object.keys(isObject(requirement) ? requirement : {})) {
      const at = `#/components/securitySchemes/${escapeToken(name)}`
      const { value } = follow(document, { $ref: at }, at)
      if (value.type === 'http' && text(value.scheme)?.toLowerCase() === signature) continue
      throw new UnsupportedError(
        `${own === undefined ? '#' : pointer}/security/${index}`,
        `The client signs with EXO2-HMAC-SHA256 and has no other credentials, so it can't meet "${name}": remove it, or the operation.`,
      )
    }
  }
}
