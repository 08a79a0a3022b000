import type { Snapshot } from '../testing/control.js'

/** Names services for a reader: `cache (ch-gva-2), queue (at-vie-1)`. */
export function serviceNames(services: Snapshot['services']): string {
  return services.map(({ name, zone }) => `${name} (${zone})`).join(', ') || 'none'
}
