import type { InteropClient } from '../lib/client.js'

export const client: InteropClient = {
  name: 'javascript',
  libraries: { iovalkey: '0.4.0', redis: '6.3.0', '@valkey/valkey-glide': '2.5.0' },
  needs: ['node'],
  coversEveryOperation: false,
  program: ({ source }) => ({
    command: process.execPath,
    args: ['--import', 'tsx', `${source}/program.ts`],
  }),
}
