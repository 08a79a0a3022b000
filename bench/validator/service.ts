import { settings } from './settings.js'

/** A service as the API answers, of about 5 KB as JSON. */
const node = (name: string, role: string, current: number) => ({
  name,
  role,
  state: 'running',
  'progress-updates': [
    { completed: true, phase: 'prepare', min: 0, max: 100, current: 100, unit: 'percent' },
    { completed: true, phase: 'basebackup', min: 0, max: 1_288_490_188, current: 1_288_490_188 },
    { completed: false, phase: 'stream', min: 0, max: 4096, current, unit: 'bytes_compressed' },
  ],
})

const component = (name: string, port: number, usage: string, route: string) => ({
  component: name,
  host: `${usage}-session-cache-acme.j.aivencloud.com`,
  port,
  route,
  ssl: true,
  usage,
})

const user = (username: string, type: string, keys: string[]) => ({
  username,
  type,
  password: `AVNS_${username}_b7Jq0xYk2LmNvPz4`,
  'access-control': {
    categories: ['+@read', '+@write', '-@dangerous'],
    channels: ['news.*'],
    commands: ['+get', '+set', '-flushall'],
    keys,
  },
})

const backup = (day: string, size: number) => ({
  'backup-name': `2026-11-${day}_03-30_0.00000000.rdb`,
  'backup-time': `2026-11-${day}T03:30:41.512Z`,
  'data-size': size,
})

export const service = {
  name: 'session-cache',
  type: 'valkey',
  plan: 'business-8',
  state: 'running',
  zone: 'ch-gva-2',
  version: '8.1.4',
  'created-at': '2026-03-02T08:15:30Z',
  'updated-at': '2026-11-20T21:04:11.042Z',
  'disk-size': 0,
  'node-count': 2,
  'node-cpu-count': 2,
  'node-memory': 8_589_934_592,
  'termination-protection': true,
  'ip-filter': ['10.20.0.0/16', '192.0.2.17/32', '198.51.100.0/24', '2001:db8:40::/48'],
  uri: 'valkeys://default:AVNS_default@session-cache-acme.j.aivencloud.com:21699',
  'uri-params': {
    host: 'session-cache-acme.j.aivencloud.com',
    port: '21699',
    user: 'default',
    ssl: 'required',
  },
  'connection-info': {
    password: 'AVNS_default_b7Jq0xYk2LmNvPz4',
    uri: ['valkeys://default:AVNS_default@session-cache-acme.j.aivencloud.com:21699'],
    slave: ['valkeys://default:AVNS_default@replica-session-cache-acme.j.aivencloud.com:21699'],
  },
  'prometheus-uri': { host: 'session-cache-acme.j.aivencloud.com', port: 9273 },
  maintenance: {
    dow: 'sunday',
    time: '04:30:00',
    updates: [
      { 'start-at': '2026-11-29T04:30:00Z', deadline: '2026-12-13T04:30:00Z' },
      { 'start-after': '2026-12-01T00:00:00Z' },
    ],
  },
  'node-states': [node('session-cache-1', 'master', 4096), node('session-cache-2', 'standby', 512)],
  components: [
    component('valkey', 21_699, 'primary', 'dynamic'),
    component('valkey', 21_699, 'replica', 'dynamic'),
    component('prometheus', 9273, 'primary', 'private'),
  ],
  users: [
    user('default', 'primary', ['*']),
    user('app', 'normal', ['session:*', 'cart:*']),
    user('reports', 'normal', ['report:*']),
    user('monitoring', 'normal', ['health:*']),
    user('batch', 'normal', ['queue:*', 'lock:*']),
  ],
  backups: [
    backup('18', 728_760_320),
    backup('20', 734_003_200),
    backup('21', 741_343_232),
    backup('22', 739_246_080),
    backup('19', 731_906_048),
    backup('23', 748_683_264),
  ],
  integrations: [
    {
      id: '3f2b7c1e-5d4a-4e0b-9c8f-7a6b5c4d3e2f',
      type: 'logs',
      source: 'session-cache',
      dest: 'acme-opensearch',
      status: 'active',
      'is-active': true,
      'is-enabled': true,
      settings: { elasticsearch_index_days_max: 3, elasticsearch_index_prefix: 'logs' },
    },
  ],
  notifications: [
    {
      level: 'notice',
      type: 'service_end_of_life',
      message: 'Valkey 8.1 reaches the end of its life on 31 March 2027. Upgrade before then.',
      metadata: { 'end-of-life': '2027-03-31', link: 'https://www.exoscale.com/changelog' },
    },
  ],
  'valkey-settings': settings,
}
