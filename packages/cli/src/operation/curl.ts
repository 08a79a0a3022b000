/** The request that would be sent. */
export interface Request {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The call with curl, in the form of the reference; `sign` is the shell function of the guide on signing. */
export function curl({ method, url, body }: Request, signed: boolean): string {
  const { pathname } = new URL(url)
  const words = [`curl --fail-with-body -X ${method} ${shellWord(url)}`]
  if (signed) {
    const given = body === undefined ? '' : ' "$body"'
    words.push(`-H "Authorization: $(sign ${method} ${shellWord(pathname)}${given})"`)
  }
  if (body !== undefined) words.push(`-H 'Content-Type: application/json' -d "$body"`)
  const call = words.join(' \\\n  ')
  return body === undefined ? call : `body=${shellWord(JSON.stringify(body))}\n${call}`
}

function shellWord(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
