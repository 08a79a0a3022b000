// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** The certificate authority of the organization's services. */
export type CaCertificate = components['schemas']['CaCertificate']

const caCertificateNames: readonly string[] = ['certificate']

export const shapeOfCaCertificate: Shape = { names: caCertificateNames }

export function isCaCertificate(value: unknown): value is CaCertificate {
  if (!isObject(value)) return false
  const item = value.certificate
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectCaCertificate(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, caCertificateNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'certificate':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const CaCertificate = /* @__PURE__ */ schema<CaCertificate>(
  isCaCertificate,
  inspectCaCertificate,
)
