/** The vendor's command line: its commands for a service, then every operation by its id. */
import { connectControl } from '@dbaas-valkey/emulator'

import { commands } from './commands.js'
import { operations } from './operations.js'

const control = connectControl(process.env['EXOSCALE_API_ENDPOINT'] ?? '')
await commands(control)
await operations(control)
