import { randomBytes } from 'node:crypto'

const passwordPrefix = 'AVNS_'
const userPasswordBytes = 18
const internalPasswordBytes = 32

/** Returns a password in the form of the cloud's. It is recognisable, and safe in an address. */
export function newPassword(): string {
  return passwordPrefix + randomBytes(userPasswordBytes).toString('base64url')
}

/** Returns the passwords of the emulator's own users of a service, which no user ever types. */
export function newInternalPasswords(): Record<
  'administratorPassword' | 'replicatorPassword',
  string
> {
  return {
    administratorPassword: newInternalPassword(),
    replicatorPassword: newInternalPassword(),
  }
}

export function passwordIssue(password: string): string | undefined {
  return /[\s\p{Cc}]/u.test(password)
    ? 'password: must not contain spaces or control characters'
    : undefined
}

function newInternalPassword(): string {
  return randomBytes(internalPasswordBytes).toString('base64url')
}
