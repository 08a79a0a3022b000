/** The answer that every client gets, made anew for each request as a network would. */
const operation = JSON.stringify({ id: '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10', state: 'pending' })

export async function mockFetch(): Promise<Response> {
  return new Response(operation, { status: 200, headers: { 'content-type': 'application/json' } })
}

export const endpoint = 'https://api-ch-gva-2.exoscale.com/v2'

/** A create with the properties that one sets. */
export const body = {
  plan: 'startup-4' as const,
  'ip-filter': ['10.20.0.0/16'],
  'termination-protection': true,
  maintenance: { dow: 'sunday' as const, time: '04:30:00' },
  'valkey-settings': { maxmemory_policy: 'allkeys-lru' as const, timeout: 300 },
}

export const credentials = {
  apiKey: 'EXO0123456789abcdef',
  apiSecret: 'bench-secret_0123456789abcdefghi',
}
