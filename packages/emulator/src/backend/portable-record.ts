import { accessControlIssues } from './access-control.js'
import { contractSchema } from './contract.js'
import { serviceNameIssue, usernameIssue } from './names.js'
import { passwordIssue } from './passwords.js'
import { defaultUsername, type PortableRecord, type UserRecord } from './record.js'
import { serviceRequestIssues } from './service-request.js'
import { findUnknownProperties } from './unknown-properties.js'

/**
 * Returns what is wrong with the services of a zone that another emulator has written, beyond what the schema of a snapshot says.
 * They are held to what holds for requests.
 */
export function portableRecordIssues(records: readonly PortableRecord[]): string[] {
  return [
    ...repeated(records.map(({ name }) => name)).map((name) => `${name} is there twice`),
    ...repeated(records.map(({ id }) => id)).map((id) => `the id ${id} is there twice`),
    ...records.flatMap((record) => recordIssues(record).map((issue) => `${record.name}: ${issue}`)),
  ]
}

function recordIssues(record: PortableRecord): string[] {
  const { name, plan, settings, ipFilter, maintenance, users, backups } = record
  const request = { plan, maintenance, 'ip-filter': ipFilter }
  const files = backups.map(({ file }) => file)
  return [
    ...given(serviceNameIssue(name)),
    ...serviceRequestIssues(request, undefined),
    ...findUnknownProperties(contractSchema('ValkeySettings'), settings, 'refused').map(
      ({ message }) => `valkey-settings.${message}`,
    ),
    ...(users.some(({ username }) => username === defaultUsername)
      ? []
      : [`there is no user ${defaultUsername}`]),
    ...repeated(users.map(({ username }) => username)).map(
      (user) => `the user ${user} is there twice`,
    ),
    ...users.flatMap((user) => userIssues(user).map((issue) => `${user.username}: ${issue}`)),
    ...repeated(files).map((file) => `the backup ${file} is there twice`),
  ]
}

function userIssues({ username, password, accessControl }: UserRecord): string[] {
  return [
    ...given(usernameIssue(username)),
    ...given(passwordIssue(password)),
    ...accessControlIssues(accessControl),
  ]
}

function given(issue: string | undefined): string[] {
  return issue === undefined ? [] : [issue]
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
