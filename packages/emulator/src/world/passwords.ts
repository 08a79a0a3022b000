import { randomBytes } from 'node:crypto'

const PREFIX = 'AVNS_'
const USER_PASSWORD_BYTES = 18
const INTERNAL_PASSWORD_BYTES = 32

/** A password as the cloud makes them: recognisable, and safe in an address. */
export const newPassword = (): string =>
  PREFIX + randomBytes(USER_PASSWORD_BYTES).toString('base64url')

/** A password that no user ever types. */
export const newInternalPassword = (): string =>
  randomBytes(INTERNAL_PASSWORD_BYTES).toString('base64url')

export const passwordComplaint = (password: string): string | undefined =>
  /[\s\p{Cc}]/u.test(password)
    ? 'password: must not contain spaces or control characters'
    : undefined
