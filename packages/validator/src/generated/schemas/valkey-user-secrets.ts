// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { secret } from '../../runtime/received.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** The name and the password of a user. */
export type ValkeyUserSecrets = components['schemas']['ValkeyUserSecrets']

export function isValkeyUserSecrets(value: unknown): value is ValkeyUserSecrets {
  if (!isObject(value)) return false
  const password = value.password
  if (password !== undefined && typeof password !== 'string') return false
  const username = value.username
  return username === undefined || typeof username === 'string'
}

function inspectValkeyUserSecrets(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'password':
        if (typeof item !== 'string') fail(report, 'type', 'string', secret, key)
        break
      case 'username':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
    }
  }
}

export const ValkeyUserSecrets = /* @__PURE__ */ schema<ValkeyUserSecrets>(
  isValkeyUserSecrets,
  inspectValkeyUserSecrets,
)
