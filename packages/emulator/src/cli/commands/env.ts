import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { invalid } from '../invalid.js'
import { portOption, readPort } from '../port.js'
import { findRunning } from '../running.js'
import { formats, type Format } from '../env-formats.js'

/** Printed to stderr, since the shell runs the lines of stdout. */
const cloudWarning =
  'Without these variables, tools that know the names of the cloud only (Terraform, to delete) reach the real cloud; ' +
  'with them, HTTPS from this shell reaches the emulator only.'

export const env = defineCommand({
  usage: '[options]',
  description:
    'Prints the environment that points clients to a running emulator. Programs that know only the cloud’s own names, such as ' +
    'Terraform when it deletes, are led to the emulator as their HTTPS proxy.',
  options: {
    ...portOption,
    format: {
      type: 'string',
      value: 'FORMAT',
      help: `One of ${Object.keys(formats).join(', ')}; sh by default, for bash, dash, ksh and zsh.`,
    },
    'api-only': {
      type: 'boolean',
      help: 'Leave out the variables that make the emulator the HTTPS proxy, for where other programs need theirs.',
    },
    json: { type: 'boolean', help: 'The same as --format json.' },
  },
  examples: [
    `eval "$(${program} env)"`,
    `${program} env --format fish | source`,
    `${program} env --format powershell | Out-String | Invoke-Expression`,
    `${program} env --format dotenv > .env`,
    `${program} env --format github --api-only >> "$GITHUB_ENV"`,
  ],
  run: async (values) => {
    const format = values.json ? 'json' : readFormat(values.format ?? 'sh')
    const port = readPort(values.port)
    const { print, failure, isForShell } = formats[format]
    const { env: variables } = await findRunning(port).catch((error: unknown) => {
      // A shell that evaluates nothing reports success: this line makes it report the failure.
      process.stdout.write(failure)
      throw error
    })
    const all = Object.entries(variables)
    const chosen = values['api-only'] ? all.filter(([name]) => isForApi(name)) : all
    process.stdout.write(print(chosen))
    if (isForShell && !values['api-only']) process.stderr.write(`${cloudWarning}\n`)
    if (format === 'github') maskSecrets(chosen)
    return 0
  },
})

function isForApi(name: string): boolean {
  return name.startsWith('EXOSCALE_') || name.startsWith('DBAAS_VALKEY_')
}

/** @throws `INVALID_OPTION` */
function readFormat(text: string): Format {
  if (Object.hasOwn(formats, text)) return text as Format
  return invalid(`--format takes ${Object.keys(formats).join(', ')}, not ${text}.`)
}

/** Has GitHub's runner mask the secrets in the logs to come. It reads such lines on stderr too, where they do not reach the file. */
function maskSecrets(variables: readonly (readonly [string, string])[]): void {
  if (process.env['GITHUB_ACTIONS'] !== 'true') return
  for (const [name, value] of variables)
    if (/SECRET|TOKEN/.test(name)) process.stderr.write(`::add-mask::${value}\n`)
}
