/** One page of each kind, for what is too slow to do on all. */
export const pages = [
  { name: 'home', path: '/' },
  { name: 'getting-started', path: '/guide/getting-started' },
  { name: 'errors', path: '/client/errors' },
  { name: 'cookbook', path: '/client/cookbook' },
  { name: 'control', path: '/emulator/control' },
  { name: 'reference', path: '/reference/' },
  { name: 'operation', path: '/reference/service/create-dbaas-service-valkey' },
  { name: 'api', path: '/api/emulator' },
] as const

export const widths = [390, 1280] as const
export const schemes = ['light', 'dark'] as const
