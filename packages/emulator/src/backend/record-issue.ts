import { serviceNameIssue } from './names.js'
import { findPlan } from './plans.js'
import { defaultUsername, type UserRecord } from './record.js'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = Number.isFinite
const flag: Check = (value) => typeof value === 'boolean'
const fileName: Check = (value) => text(value) && !String(value).includes('/')

const users = listOf(
  objectOf({
    username: text,
    password: text,
    accessControl: objectOf({
      categories: listOf(text),
      commands: listOf(text),
      keys: listOf(text),
      channels: listOf(text),
    }),
  }),
)

const fields: Readonly<Record<string, Check>> = {
  name: (value) => text(value) && serviceNameIssue(String(value)) === undefined,
  plan: text,
  createdAt: number,
  updatedAt: number,
  settings: objectOf({}),
  ipFilter: listOf(text),
  maintenance: objectOf({ dow: text, time: text }),
  updates: listOf(objectOf({})),
  terminationProtection: flag,
  users,
  backups: listOf(objectOf({ file: fileName, databases: number, memory: number })),
  ports: listOf(number),
  administratorPassword: text,
  replicatorPassword: text,
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Returns what is wrong with a value that should be the record of a service; undefined when the emulator can start from it. */
export function recordIssue(value: unknown): string | undefined {
  if (!objectOf({})(value)) return 'a service is not an object'
  const record = value as Readonly<Record<string, unknown>>
  // The id is the name of the service's folder.
  if (!uuidPattern.test(String(record['id']))) return 'a service has no id'
  const wrong = Object.keys(fields).find((name) => !fields[name]?.(record[name]))
  if (wrong !== undefined) return `the service ${record['id']} has no usable ${wrong}`
  if (!findPlan(record['plan'] as string))
    return `the service ${record['name']} has the unknown plan ${record['plan']}`
  if (!(record['users'] as UserRecord[]).some(({ username }) => username === defaultUsername))
    return `the service ${record['name']} has no user ${defaultUsername}`
  return undefined
}

function listOf(item: Check): Check {
  return (value) => Array.isArray(value) && value.every(item)
}

function objectOf(members: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(members).every(([name, check]) =>
      check((value as Readonly<Record<string, unknown>>)[name]),
    )
}
