import { isDeepStrictEqual } from 'node:util'

import type {
  CreateValkeyServiceRequest,
  UpdateValkeyServiceRequest,
  ValkeyService,
} from '@dbaas-valkey/types'

import { defaultMaintenance } from '../../backend/create-service.js'
import { normaliseIpFilter, openFilter } from '../../backend/ip-filter.js'
import { effectiveSettings, settingNames } from '../../backend/settings.js'

type Settings = NonNullable<CreateValkeyServiceRequest['valkey-settings']>
type Body = CreateValkeyServiceRequest

/** What a body says that counts only when a service is made. */
export function onlyAtCreation(body: Body): Partial<Body> {
  const { version, migration, 'fork-from-service': fork, 'recovery-backup-name': backup } = body
  return {
    ...(version !== undefined && { version }),
    ...(migration !== undefined && { migration }),
    ...(fork !== undefined && { 'fork-from-service': fork }),
    ...(backup !== undefined && { 'recovery-backup-name': backup }),
  }
}

/**
 * Returns the update that makes a service what a body declares. What an earlier body declared and this one does not goes back to
 * its default; what neither declares stays as it is. The update is empty when the service is like that already.
 */
export function updateTo(
  service: ValkeyService,
  body: Body,
  earlier: Body | undefined,
): UpdateValkeyServiceRequest {
  const filter = body['ip-filter'] ?? (earlier?.['ip-filter'] && openFilter)
  const maintenance = body.maintenance ?? (earlier?.maintenance && defaultMaintenance)
  const protection =
    body['termination-protection'] ??
    (earlier?.['termination-protection'] === undefined ? undefined : false)
  const settings = settingsTo(service['valkey-settings'] ?? {}, body, earlier)
  return {
    ...(body.plan !== service.plan && { plan: body.plan }),
    ...(Object.keys(settings).length > 0 && { 'valkey-settings': settings }),
    ...(filter !== undefined &&
      !isDeepStrictEqual(normaliseIpFilter(filter), service['ip-filter']) && {
        'ip-filter': [...filter],
      }),
    ...(maintenance !== undefined &&
      !isDeepStrictEqual(maintenance, windowOf(service)) && { maintenance }),
    ...(protection !== undefined &&
      protection !== service['termination-protection'] && { 'termination-protection': protection }),
  }
}

function settingsTo(actual: Settings, body: Body, earlier: Body | undefined): Settings {
  const [now, then] = [body['valkey-settings'] ?? {}, earlier?.['valkey-settings'] ?? {}]
  const defaults = effectiveSettings({})
  const wanted = settingNames.flatMap((name) => {
    const value = now[name] ?? (then[name] === undefined ? undefined : defaults[name])
    return value === undefined || value === actual[name] ? [] : [[name, value] as const]
  })
  return Object.fromEntries(wanted) as Settings
}

function windowOf({ maintenance }: ValkeyService) {
  return maintenance && { dow: maintenance.dow, time: maintenance.time }
}
