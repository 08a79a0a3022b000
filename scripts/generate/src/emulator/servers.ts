import type { Contract } from '@dbaas-valkey/contract/model'
import { banner } from '@dbaas-valkey/source/banner'
import { quote } from '@dbaas-valkey/source/quote'

/** The variables in the addresses of the contract's servers: which zones there are, and which one is the default. */
export function emitServers({ servers }: Contract): string {
  const variables = servers.flatMap((server) => Object.entries(server.variables))
  const members = [...new Map(variables)].map(
    ([name, { default: value, enum: values }]) => `  ${quote(name)}: {
    default: ${quote(value)},
    values: [
${values.map((value) => `      ${quote(value)},\n`).join('')}    ],
  },
`,
  )
  return `${banner}
/** What may stand for each variable in the address of the API. */
export const serverVariables = {
${members.join('')}} as const
`
}
