import { settings } from './settings.js'

/** A request to create a service, of about 1 KB as JSON. */
export const request = {
  plan: 'business-8',
  version: '8.1',
  'fork-from-service': 'session-cache',
  'recovery-backup-name': '2026-11-22_03-30_0.00000000.rdb',
  'termination-protection': true,
  'ip-filter': [
    '10.20.0.0/16',
    '192.0.2.17/32',
    '198.51.100.0/24',
    '203.0.113.64/26',
    '203.0.113.128/27',
    '2001:db8:40::/48',
    '2001:db8:41:7::/64',
    '2001:db8:42:19::/64',
    '2001:db8:43:a0::/64',
  ],
  maintenance: { dow: 'sunday', time: '04:30:00' },
  migration: {
    host: 'old-cache.internal.acme.example',
    port: 6380,
    username: 'migrator',
    password: 'a-long-password-for-the-old-cache-4711',
    ssl: true,
    dbname: 'session-cache',
    'ignore-dbs': '1,2,3,15',
    method: 'replication',
  },
  'valkey-settings': settings,
}
