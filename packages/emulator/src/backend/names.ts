/** Names that are safe in a path, in an address and in a server's access list. The contract limits only their length. */

const serviceNamePattern = /^[a-z][a-z0-9-]*$/
const usernamePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/

export function serviceNameIssue(name: string): string | undefined {
  return serviceNamePattern.test(name)
    ? undefined
    : 'name: must start with a letter and consist of lower-case letters, digits and hyphens'
}

export function usernameIssue(name: string): string | undefined {
  return usernamePattern.test(name)
    ? undefined
    : 'username: must start with a letter, a digit or an underscore and consist of these, dots and hyphens'
}
