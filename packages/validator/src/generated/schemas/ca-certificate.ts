// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** The certificate authority of the organization's services. */
export type CaCertificate = components['schemas']['CaCertificate']

export function isCaCertificate(value: unknown): value is CaCertificate {
  if (!isObject(value)) return false
  const certificate = value.certificate
  return certificate === undefined || typeof certificate === 'string'
}

function inspectCaCertificate(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'certificate':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const CaCertificate = /* @__PURE__ */ schema<CaCertificate>(
  isCaCertificate,
  inspectCaCertificate,
)
