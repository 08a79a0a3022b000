import type { Command } from '../command.js'
import { outputOptions, sessionOptions } from '../options.js'
import { printerFor } from '../output/print.js'
import { settingsOf } from '../session/settings.js'

export const whoami: Command = {
  words: ['whoami'],
  summary: 'Tell where zone, endpoint and key come from',
  description: 'Options go first, then the environment, then exoscale.toml. Nothing is sent.',
  effect: 'read',
  arguments: [],
  options: [...sessionOptions, ...outputOptions],
  examples: ['dbaas-valkey whoami', 'dbaas-valkey whoami --zone de-fra-1 --output json'],
  async run(given) {
    const shape = {
      effect: 'read',
      list: 'settings',
      columns: ['setting', 'value', 'from'],
    } as const
    const print = await printerFor(shape, given)
    const { zone, endpoint, key, secret } = await settingsOf(given)
    const address = endpoint.value?.replace('{zone}', zone.value ?? '')
    await print.answer({
      settings: [
        { setting: 'zone', value: zone.value, from: zone.source },
        { setting: 'endpoint', value: address, from: endpoint.source },
        { setting: 'key', value: key.value ?? null, from: key.source },
        {
          setting: 'secret',
          value: secret.value === undefined ? null : '***',
          from: secret.source,
        },
      ],
    })
  },
}
