// Generated from the contract by `pnpm generate`. Do not edit.

/** Address of the API; `{zone}` stands for the zone. */
export const endpoint = 'https://api-{zone}.exoscale.com/v2'

/** The zone that is taken when none is named. */
export const defaultZone = 'ch-gva-2'

/** The zones that the contract names. */
export type ZoneName =
  | 'at-vie-1'
  | 'at-vie-2'
  | 'bg-sof-1'
  | 'ch-dk-2'
  | 'ch-gva-2'
  | 'de-fra-1'
  | 'de-muc-1'
  | 'hr-zag-1'

/** The same, for programs. */
export const zones: readonly string[] = [
  'at-vie-1',
  'at-vie-2',
  'bg-sof-1',
  'ch-dk-2',
  'ch-gva-2',
  'de-fra-1',
  'de-muc-1',
  'hr-zag-1',
]

/** Properties whose values are secrets. */
export const secrets: readonly string[] = [
  'password',
  'slave',
  'uri',
  'uri-params',
]
