// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { failMissingOf, failUnknown } from '@dbaas-valkey/validator/internal/closed'
import { inspectHidden } from '@dbaas-valkey/validator/internal/hidden'
import { namesIn } from '@dbaas-valkey/validator/internal/names'
import type { Place } from '@dbaas-valkey/validator/internal/path'
import { secret } from '@dbaas-valkey/validator/internal/received'
import { fail, failEnum, isFull, type Report } from '@dbaas-valkey/validator/internal/report'
import { schema } from '@dbaas-valkey/validator/internal/schema'
import { inspectZoneName, isZoneName } from '@dbaas-valkey/validator/internal/schemas/zone-name'
import { isInteger, isNumber, isObject } from '@dbaas-valkey/validator/internal/values'

export type EmulatorOptions = {
  readonly port?: number
  readonly host?: Text
  readonly allowRemote?: boolean
  readonly allowHosts?: ReadonlyArray<string>
  readonly cors?: Texts
  readonly zone?: components['schemas']['ZoneName']
  readonly apiKey?: Text
  readonly apiSecret?: Text
  readonly dataDirectory?: Text
  readonly operations?: Timing
  readonly serverProgram?: Text
  readonly durability?: 'acknowledged' | 'synced' | 'faithful'
  readonly memoryScale?: number
  readonly secrets?: 'hidden' | 'shown'
  readonly unknownProperties?: 'refused' | 'accepted'
  readonly seedFile?: Text
  readonly watchSeed?: boolean
  readonly quota?: Quota
  readonly soldOut?: SoldOut
  readonly onRequest?: unknown
  readonly log?: unknown
}

export type Text = string

export type Quota = number

export type SoldOut = ReadonlyArray<string>

export type Texts = ReadonlyArray<Text>

export type Timing = 'at-once' | 'when-told' | TimingAfter

export type TimingAfter = {
  readonly after: Duration
}

export type Duration = number


const itemsPattern: RegExp = /^[\w.:-]+$/u
const durabilityValues: readonly unknown[] = ['acknowledged', 'synced', 'faithful']
const secretsValues: readonly unknown[] = ['hidden', 'shown']
const unknownPropertiesValues: readonly unknown[] = ['refused', 'accepted']
const emulatorOptionsNames: readonly string[] = [
  'port',
  'host',
  'allowRemote',
  'allowHosts',
  'cors',
  'zone',
  'apiKey',
  'apiSecret',
  'dataDirectory',
  'operations',
  'serverProgram',
  'durability',
  'memoryScale',
  'secrets',
  'unknownProperties',
  'seedFile',
  'watchSeed',
  'quota',
  'soldOut',
]
const thenValues: readonly unknown[] = ['at-once', 'when-told']
const timingAfterNames: readonly string[] = ['after']

function isEmulatorOptions(value: unknown): value is EmulatorOptions {
  if (!isObject(value)) return false
  let item = value.port
  if (item !== undefined && (!isInteger(item) || item < 0 || item > 65535)) return false
  item = value.host
  if (item !== undefined && !isText(item)) return false
  item = value.allowRemote
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.allowHosts
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string' || !itemsPattern.test(item2)) return false
    }
  }
  item = value.cors
  if (item !== undefined && !isTexts(item)) return false
  item = value.zone
  if (item !== undefined && !isZoneName(item)) return false
  item = value.apiKey
  if (item !== undefined && !isText(item)) return false
  item = value.apiSecret
  if (item !== undefined && !isText(item)) return false
  item = value.dataDirectory
  if (item !== undefined && !isText(item)) return false
  item = value.operations
  if (item !== undefined && !isTiming(item)) return false
  item = value.serverProgram
  if (item !== undefined && !isText(item)) return false
  item = value.durability
  if (item !== undefined && item !== 'acknowledged' && item !== 'synced' && item !== 'faithful')
    return false
  item = value.memoryScale
  if (item !== undefined && (!isNumber(item) || item <= 0 || item > 1.7976931348623157e+308))
    return false
  item = value.secrets
  if (item !== undefined && item !== 'hidden' && item !== 'shown') return false
  item = value.unknownProperties
  if (item !== undefined && item !== 'refused' && item !== 'accepted') return false
  item = value.seedFile
  if (item !== undefined && !isText(item)) return false
  item = value.watchSeed
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.quota
  if (item !== undefined && !isQuota(item)) return false
  item = value.soldOut
  if (item !== undefined && !isSoldOut(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'port':
      case 'host':
      case 'allowRemote':
      case 'allowHosts':
      case 'cors':
      case 'zone':
      case 'apiKey':
      case 'apiSecret':
      case 'dataDirectory':
      case 'operations':
      case 'serverProgram':
      case 'durability':
      case 'memoryScale':
      case 'secrets':
      case 'unknownProperties':
      case 'seedFile':
      case 'watchSeed':
      case 'quota':
      case 'soldOut':
      case 'onRequest':
      case 'log':
        break
      default:
        return false
    }
  }
  return true
}

function inspectEmulatorOptions(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, emulatorOptionsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'port':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item > 65535) fail(report, [place, key], 'maximum', 65535, item)
        }
        break
      case 'host':
      case 'apiKey':
      case 'dataDirectory':
      case 'serverProgram':
      case 'seedFile':
        if (!isText(item)) inspectText(item, report, [place, key])
        break
      case 'allowRemote':
      case 'watchSeed':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'allowHosts':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string') {
              fail(report, [[place, key], index], 'type', 'string', item2)
            } else if (!itemsPattern.test(item2))
              fail(report, [[place, key], index], 'pattern', itemsPattern.source, item2)
          }
        }
        break
      case 'cors':
        if (!isTexts(item)) inspectTexts(item, report, [place, key])
        break
      case 'zone':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
      case 'apiSecret':
        if (!isText(item)) inspectHidden(report, [place, key], inspectText, item)
        break
      case 'operations':
        if (!isTiming(item)) inspectTiming(item, report, [place, key])
        break
      case 'durability':
        if (!durabilityValues.includes(item)) failEnum(report, [place, key], durabilityValues, item)
        break
      case 'memoryScale':
        if (!isNumber(item)) {
          fail(report, [place, key], 'type', 'number', item)
        } else {
          if (item <= 0) fail(report, [place, key], 'exclusiveMinimum', 0, item)
          if (item > 1.7976931348623157e+308)
            fail(report, [place, key], 'maximum', 1.7976931348623157e+308, item)
        }
        break
      case 'secrets':
        if (!secretsValues.includes(item)) failEnum(report, [place, key], secretsValues, item)
        break
      case 'unknownProperties':
        if (!unknownPropertiesValues.includes(item))
          failEnum(report, [place, key], unknownPropertiesValues, item)
        break
      case 'quota':
        if (!isQuota(item)) inspectQuota(item, report, [place, key])
        break
      case 'soldOut':
        if (!isSoldOut(item)) inspectSoldOut(item, report, [place, key])
        break
      case 'onRequest':
      case 'log':
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          secret,
          [
            'port',
            'host',
            'allowRemote',
            'allowHosts',
            'cors',
            'zone',
            'apiKey',
            'apiSecret',
            'dataDirectory',
            'operations',
            'serverProgram',
            'durability',
            'memoryScale',
            'secrets',
            'unknownProperties',
            'seedFile',
            'watchSeed',
            'quota',
            'soldOut',
            'onRequest',
            'log',
          ],
        )
    }
  }
}

function isText(value: unknown): value is Text {
  return typeof value === 'string' && value !== ''
}

function inspectText(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (value === '') fail(report, place, 'minLength', 1, value)
}

export function isQuota(value: unknown): value is Quota {
  return isInteger(value) && value >= 0
}

export function inspectQuota(value: unknown, report: Report, place: Place): void {
  if (!isInteger(value)) return fail(report, place, 'type', 'integer', value)
  if (value < 0) fail(report, place, 'minimum', 0, value)
}

export function isSoldOut(value: unknown): value is SoldOut {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item !== 'string') return false
  }
  return true
}

export function inspectSoldOut(value: unknown, report: Report, place: Place): void {
  if (!Array.isArray(value)) return fail(report, place, 'type', 'array', value)
  for (let index = 0; index < value.length && !isFull(report); index++) {
    const item: unknown = value[index]
    if (typeof item !== 'string') fail(report, [place, index], 'type', 'string', item)
  }
}

function isTexts(value: unknown): value is Texts {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index++) {
    if (!isText(value[index])) return false
  }
  return true
}

function inspectTexts(value: unknown, report: Report, place: Place): void {
  if (!Array.isArray(value)) return fail(report, place, 'type', 'array', value)
  for (let index = 0; index < value.length && !isFull(report); index++) {
    const item: unknown = value[index]
    if (!isText(item)) inspectText(item, report, [place, index])
  }
}

export function isTiming(value: unknown): value is Timing {
  if (
    (typeof value === 'string' && (value as unknown) !== 'at-once' && (value as unknown) !== 'when-told') ||
    (typeof value !== 'string' && !isTimingAfter(value as unknown))
  )
    return false
  return true
}

export function inspectTiming(value: unknown, report: Report, place: Place): void {
  if (typeof value === 'string') {
    if (!thenValues.includes(value)) failEnum(report, place, thenValues, value)
  }
  if (typeof value !== 'string') {
    if (!isTimingAfter(value as unknown)) inspectTimingAfter(value, report, place)
  }
}

function isTimingAfter(value: unknown): value is TimingAfter {
  if (!isObject(value)) return false
  if (!isDuration(value.after)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'after':
        break
      default:
        return false
    }
  }
  return true
}

function inspectTimingAfter(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, timingAfterNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'after':
        if (!isDuration(item)) inspectDuration(item, report, [place, key])
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['after'])
    }
  }
  failMissingOf(report, place, ['after'], value, ['after'])
}

export function isDuration(value: unknown): value is Duration {
  return isInteger(value) && value >= 0 && value <= 316224000000
}

export function inspectDuration(value: unknown, report: Report, place: Place): void {
  if (!isInteger(value)) return fail(report, place, 'type', 'integer', value)
  if (value < 0) fail(report, place, 'minimum', 0, value)
  if (value > 316224000000) fail(report, place, 'maximum', 316224000000, value)
}

export const EmulatorOptions = /* @__PURE__ */ schema<EmulatorOptions>(
  isEmulatorOptions,
  inspectEmulatorOptions,
)
export const Text = /* @__PURE__ */ schema<Text>(isText, inspectText)
export const Quota = /* @__PURE__ */ schema<Quota>(isQuota, inspectQuota)
export const SoldOut = /* @__PURE__ */ schema<SoldOut>(isSoldOut, inspectSoldOut)
export const Texts = /* @__PURE__ */ schema<Texts>(isTexts, inspectTexts)
export const Timing = /* @__PURE__ */ schema<Timing>(isTiming, inspectTiming)
export const TimingAfter = /* @__PURE__ */ schema<TimingAfter>(isTimingAfter, inspectTimingAfter)
export const Duration = /* @__PURE__ */ schema<Duration>(isDuration, inspectDuration)
