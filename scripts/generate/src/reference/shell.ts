import type { Contract, Operation, Parameter } from '@dbaas-valkey/contract/model'

import { examplesOf, parameterExample } from './example.js'

/** The call with the vendor's command line: path parameters by position, the body from standard input. */
export function exoCall(contract: Contract, operation: Operation): string {
  const values = pathParameters(operation).map((parameter) =>
    shellWord(String(parameterExample(contract, parameter))),
  )
  const zone = contract.servers[0]?.variables['zone']?.default
  const command = [
    'exo api',
    shellWord(operation.id),
    ...values,
    ...(zone ? ['--zone', shellWord(zone)] : []),
  ].join(' ')
  const body = bodyText(contract, operation)
  return body === undefined ? command : `echo ${shellWord(body)} | ${command}`
}

/** The call with curl; `sign` is the shell function of the guide on signing. */
export function curlCall(contract: Contract, operation: Operation): string {
  const path = filledPath(contract, operation)
  const body = bodyText(contract, operation)
  const lines = [
    `curl --fail-with-body -X ${operation.method} "$EXOSCALE_API_ENDPOINT${quoted(path)}"`,
  ]
  if (operation.signed) {
    const signedPath = `${serverPath(contract)}${path}`
    const signature = [
      'sign',
      operation.method,
      shellWord(signedPath),
      ...(body ? ['"$body"'] : []),
    ].join(' ')
    lines.push(`-H "Authorization: $(${signature})"`)
  }
  if (body !== undefined) lines.push(`-H 'Content-Type: application/json' -d "$body"`)
  const call = lines.join(' \\\n  ')
  return body === undefined ? call : `body=${shellWord(body)}\n${call}`
}

const pathParameters = ({ parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === 'path')

function filledPath(contract: Contract, operation: Operation): string {
  return pathParameters(operation).reduce((path, parameter) => {
    const value = String(parameterExample(contract, parameter))
    return path.replace(`{${parameter.name}}`, encodeURIComponent(value))
  }, operation.path)
}

/** The path that every path of the API starts with, `/v2`. */
function serverPath({ servers }: Contract): string {
  return /^(?:https?:)?\/\/[^/]+(.*?)\/?$/.exec(servers[0]?.url ?? '')?.[1] ?? ''
}

function bodyText(contract: Contract, { body }: Operation): string | undefined {
  return body && JSON.stringify(examplesOf(contract, body.schema)[0])
}

/** Text between double quotes, with nothing in it that the shell would carry out. */
function quoted(text: string): string {
  return text.replaceAll(/["$`\\]/g, String.raw`\$&`)
}

function shellWord(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
