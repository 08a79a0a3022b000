import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { findControl } from '../control.js'
import { portOption } from '../port.js'

export const exportServices = defineCommand({
  usage: 'FILE [options]',
  takes: { names: ['FILE'], least: 1 },
  description:
    'Writes all services with their users, settings, backups and data into FILE, an archive (tar and gzip) that the import of another emulator ' +
    'takes. Passwords and data are in it: only you can read it. A file of that name is replaced once the archive is complete.',
  options: {
    ...portOption,
    json: { type: 'boolean', help: 'Print what was written as one line of JSON.' },
  },
  examples: [`${program} export services.tar.gz`],
  run: async ({ port, json }, [file = '']) => {
    const control = await findControl(port)
    const exported = await control.export({ file })
    const text = `${exported.file} has ${exported.size} bytes, with passwords and data.\n`
    process.stdout.write(json ? `${JSON.stringify(exported)}\n` : text)
    return 0
  },
})
