import { randomBytes } from 'node:crypto'

const passwordPrefix = 'AVNS_'
const userPasswordBytes = 18
const internalPasswordBytes = 32

/** A password as the cloud makes them: recognisable, and safe in an address. */
export function newPassword(): string {
  return passwordPrefix + randomBytes(userPasswordBytes).toString('base64url')
}

/** A password that no user ever types. */
export function newInternalPassword(): string {
  return randomBytes(internalPasswordBytes).toString('base64url')
}

export function passwordIssue(password: string): string | undefined {
  return /[\s\p{Cc}]/u.test(password)
    ? 'password: must not contain spaces or control characters'
    : undefined
}
