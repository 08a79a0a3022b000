import { accessControlIssues } from '../../backend/access-control.js'
import { contractSchema } from '../../backend/contract.js'
import { serviceNameIssue, usernameIssue } from '../../backend/names.js'
import { passwordIssue } from '../../backend/passwords.js'
import { serviceRequestIssues } from '../../backend/service-request.js'
import { findUnknownProperties } from '../../backend/unknown-properties.js'
import { Seed as schema } from '../../generated/control/inputs.js'
import type { Seed, SeededService, SeededUser } from '../control.js'
import { findPlacedIssues, type PlacedIssue } from '../find-issues.js'

type Path = PlacedIssue['path']

/**
 * Returns everything about a seed that can be known to be wrong before a service is made: what its schema says, and what the API
 * would refuse. Unknown properties are refused even where the emulator accepts them in requests to its API.
 *
 * @param version of the server program
 */
export function seedIssues(value: unknown, version: string | undefined): PlacedIssue[] {
  const issues = findPlacedIssues('seed', schema, value)
  return issues.length > 0 ? issues : furtherSeedIssues(value as Seed, version)
}

/** The issues of a seed that its schema does not find. */
export function furtherSeedIssues({ services }: Seed, version: string | undefined): PlacedIssue[] {
  const keys = services.map(({ zone = '', name }) => `${zone}/${name}`)
  return services.flatMap((service, index) => {
    const path = ['services', index]
    return keys.indexOf(keys[index] as string) < index
      ? [placed(path, `name: ${service.name} is there twice`)]
      : serviceIssues(service, path, version)
  })
}

function serviceIssues(
  { name, body, users = [] }: SeededService,
  path: Path,
  version: string | undefined,
): PlacedIssue[] {
  const names = users.map(({ username }) => username)
  return [
    ...given(serviceNameIssue(name)).map((issue) => placed(path, issue)),
    ...unknown('CreateValkeyServiceRequest', body, [...path, 'body']),
    ...serviceRequestIssues(body, version).map((issue) => placed([...path, 'body'], issue)),
    ...users.flatMap((user, index) => {
      const place = [...path, 'users', index]
      return names.indexOf(user.username) < index
        ? [placed(place, `username: ${user.username} is there twice`)]
        : userIssues(user, place)
    }),
  ]
}

function userIssues(
  { username, password, 'access-control': accessControl = {} }: SeededUser,
  path: Path,
): PlacedIssue[] {
  return [
    ...given(usernameIssue(username)).map((issue) => placed(path, issue)),
    ...given(password === undefined ? undefined : passwordIssue(password)).map((issue) =>
      placed(path, issue),
    ),
    ...unknown('AccessControl', accessControl, [...path, 'access-control']),
    ...accessControlIssues(accessControl).map((issue) => placed(path, issue)),
  ]
}

function unknown(name: string, value: unknown, path: Path): PlacedIssue[] {
  return findUnknownProperties(contractSchema(name), value, 'refused').map(
    ({ pointer, message }) => ({
      path: [...path, ...pointer.split('/').slice(1)],
      isName: true,
      message: `${written(path)}.${message}`,
    }),
  )
}

/** @param issue begins with a place of its own, as the backend's issues do: `maintenance.time: must be a time` */
function placed(path: Path, issue: string): PlacedIssue {
  const [, place = ''] = /^([\w.-]+): /.exec(issue) ?? []
  return { path: [...path, ...place.split('.')], message: `${written(path)}.${issue}` }
}

function written(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`),
    'seed',
  )
}

function given(issue: string | undefined): string[] {
  return issue === undefined ? [] : [issue]
}
