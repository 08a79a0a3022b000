import type { OptionSpec } from './command.js'

/** The formats that output has. */
export const formats = ['table', 'json', 'yaml', 'text'] as const

export type Format = (typeof formats)[number]

/** Where requests go and who sends them. */
export const sessionOptions: readonly OptionSpec[] = [
  {
    name: 'zone',
    words: 'Zone whose services are meant; else EXOSCALE_ZONE, else that of the account.',
    common: true,
  },
  {
    name: 'account',
    words: 'Account of exoscale.toml, whose key is used even where the environment has one.',
    common: true,
  },
  {
    name: 'endpoint',
    words: 'Address of the API with its prefix; else EXOSCALE_API_ENDPOINT.',
    placeholder: 'URL',
    common: true,
  },
]

/** How an answer is printed. */
export const outputOptions: readonly OptionSpec[] = [
  {
    name: 'output',
    short: 'o',
    words: 'Format of the answer: a table on a terminal, JSON otherwise.',
    values: formats.map((value) => ({ value })),
    common: true,
  },
  {
    name: 'query',
    words: 'JMESPath expression that chooses from the answer (https://jmespath.org).',
    placeholder: 'EXPRESSION',
    common: true,
  },
  {
    name: 'quiet',
    short: 'q',
    words: 'Print errors only.',
    type: 'boolean',
    common: true,
  },
]

export const helpOption: OptionSpec = {
  name: 'help',
  short: 'h',
  words: 'Print this.',
  type: 'boolean',
  common: true,
}
