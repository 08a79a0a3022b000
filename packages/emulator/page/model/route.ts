import { Store } from './store.js'

/** What the page shows, as the address has it after the hash. */
export type Route =
  | { readonly view: 'services' | 'operations' | 'requests' | 'faults' }
  | { readonly view: 'service'; readonly zone: string; readonly name: string }

export const route = new Store(parseRoute(location.hash))

addEventListener('hashchange', () => route.set(parseRoute(location.hash)))

/** Returns the address of a service's view. */
export function serviceAddress(service: { readonly zone?: string; readonly name: string }): string {
  return `#/service/${service.zone}/${encodeURIComponent(service.name)}`
}

function parseRoute(hash: string): Route {
  const [, view, zone, name] = hash.split('/')
  if (view === 'service' && zone !== undefined && name !== undefined)
    return { view, zone, name: decodeURIComponent(name) }
  if (view === 'operations' || view === 'requests' || view === 'faults') return { view }
  return { view: 'services' }
}
