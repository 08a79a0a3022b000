/** A class of failures: its code in JSON, its exit code, and advice. */
export interface ExitCode {
  readonly code: string
  readonly exit: number
  readonly meaning: string
  /** Printed below the message, unless the message says the same. */
  readonly advice?: string
}

/** The table of the README and of `dbaas-valkey help exit-codes`. Never renumbered: scripts branch on them. */
export const exitCodes: readonly ExitCode[] = [
  { code: 'UNEXPECTED', exit: 1, meaning: 'a defect of this program' },
  {
    code: 'USAGE',
    exit: 2,
    meaning: 'what was typed makes no sense; nothing was sent',
    advice: 'Add --help to the command to see what it takes.',
  },
  {
    code: 'CONFIGURATION',
    exit: 3,
    meaning: 'no credentials, or a zone or endpoint that cannot be used',
    advice: '`dbaas-valkey whoami` tells where each setting comes from.',
  },
  {
    code: 'REQUEST_VALIDATION',
    exit: 4,
    meaning: 'a value is not as the contract says; nothing was sent',
    advice:
      'Options and arguments have the same names: --help behind the command tells what they take.',
  },
  { code: 'NOT_CONFIRMED', exit: 5, meaning: 'a destroying command was not confirmed' },
  { code: 'API', exit: 10, meaning: 'the API refused in a way that has no code of its own' },
  { code: 'INVALID_REQUEST', exit: 11, meaning: 'the API takes the request for wrong (400, 422)' },
  {
    code: 'AUTHENTICATION',
    exit: 12,
    meaning: 'key, secret or clock are wrong (401, 403)',
    advice: '`dbaas-valkey whoami` tells which key was used, and where it comes from.',
  },
  { code: 'FORBIDDEN', exit: 13, meaning: 'the role of the key does not allow it (403)' },
  {
    code: 'NOT_FOUND',
    exit: 14,
    meaning: 'there is nothing of that name in this zone (404)',
    advice: 'The list commands tell what there is; --zone names another zone.',
  },
  {
    code: 'CONFLICT',
    exit: 15,
    meaning: 'the name is taken, or the state does not allow it (409)',
  },
  { code: 'PRECONDITION_FAILED', exit: 16, meaning: 'a precondition does not hold (412)' },
  { code: 'RATE_LIMIT', exit: 17, meaning: 'too many requests; nothing was done (429)' },
  { code: 'SERVER', exit: 18, meaning: 'the API failed (5xx)' },
  {
    code: 'REDIRECT',
    exit: 19,
    meaning: 'the endpoint pointed elsewhere; it is not followed (3xx)',
  },
  {
    code: 'AMBIGUOUS',
    exit: 20,
    meaning: 'nobody knows whether it was done, and it was not repeated',
  },
  { code: 'TIMEOUT', exit: 21, meaning: 'it took too long' },
  {
    code: 'CONNECTION',
    exit: 22,
    meaning: 'there was no connection, or it broke',
    advice: '`dbaas-valkey whoami` tells which endpoint was used.',
  },
  { code: 'OPERATION_FAILED', exit: 23, meaning: 'what was waited for ended in failure' },
  { code: 'RESPONSE_VALIDATION', exit: 24, meaning: 'the answer is not as the contract says' },
  { code: 'RESPONSE_TOO_LARGE', exit: 25, meaning: 'the answer is larger than this program reads' },
  {
    code: 'MISSING_PROGRAM',
    exit: 127,
    meaning: 'a program that this one starts is not installed',
  },
  { code: 'ABORT', exit: 130, meaning: 'interrupted (Ctrl+C); 143 when told to end' },
  { code: 'CLOSED_PIPE', exit: 141, meaning: 'the program that read the output has ended' },
]

export const closedPipe = 141

/** @returns the row of the table, or that of a defect for an unknown code */
export function exitCodeOf(code: unknown): ExitCode {
  return exitCodes.find((row) => row.code === code) ?? (exitCodes[0] as ExitCode)
}
