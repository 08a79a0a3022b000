import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { findControl } from '../control.js'
import { portOption } from '../port.js'
import { serviceNames } from '../service-names.js'

export const importServices = defineCommand({
  usage: 'FILE [options]',
  takes: { names: ['FILE'], least: 1 },
  description:
    'Replaces all services of an emulator by those of an archive that export has written. The archive is checked first, and when it cannot be ' +
    'taken up, everything stays as it is.',
  options: {
    ...portOption,
    json: { type: 'boolean', help: 'Print the services as one line of JSON.' },
  },
  examples: [`${program} import services.tar.gz`],
  run: async ({ port, json }, [file = '']) => {
    const control = await findControl(port)
    const imported = await control.import({ file })
    const text = `The services are now: ${serviceNames(imported.services)}.\n`
    process.stdout.write(json ? `${JSON.stringify(imported)}\n` : text)
    return 0
  },
})
