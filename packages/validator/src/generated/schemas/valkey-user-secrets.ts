// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** The name and the password of a user. */
export type ValkeyUserSecrets = components['schemas']['ValkeyUserSecrets']

const valkeyUserSecretsNames: readonly string[] = ['password', 'username']

export const shapeOfValkeyUserSecrets: Shape = { names: valkeyUserSecretsNames }

export function isValkeyUserSecrets(value: unknown): value is ValkeyUserSecrets {
  if (!isObject(value)) return false
  let item = value.password
  if (item !== undefined && typeof item !== 'string') return false
  item = value.username
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectValkeyUserSecrets(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeyUserSecretsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'password':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', secret)
        break
      case 'username':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const ValkeyUserSecrets = /* @__PURE__ */ schema<ValkeyUserSecrets>(
  isValkeyUserSecrets,
  inspectValkeyUserSecrets,
)
