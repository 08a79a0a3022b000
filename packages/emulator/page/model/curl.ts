import type { JournalEntry } from '../../src/testing/journal.js'

/** What stands for a secret in the journal. */
const mask = '***'

/**
 * Returns a command that sends a request of the journal again. It has the emulator sign it, so that there is no secret in it.
 *
 * @param origin the emulator's: `http://127.0.0.1:8379`
 * @param locked whether the control interface asks for a token, which is then read from the environment
 */
export function curlOf(entry: JournalEntry, origin: string, locked: boolean): string {
  const { method, path, request } = entry
  const body = request === undefined ? undefined : JSON.stringify(request)
  const signable = JSON.stringify({ method, target: path, ...(body === undefined ? {} : { body }) })
  const token = locked ? ` -H "Authorization: Bearer $DBAAS_VALKEY_CONTROL_TOKEN"` : ''
  const lines = [
    `curl -X ${method} ${quote(origin + path)}`,
    `-H "Authorization: $(curl -s ${quote(`${origin}/_emulator/sign`)}${token} -H 'Content-Type: application/json' ` +
      `-d ${quote(signable)} | sed 's/.*:"\\(.*\\)".*/\\1/')"`,
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json' -d ${quote(body)}`]),
  ]
  const hidden = signable.includes(mask)
    ? `# ${mask} stands for what the journal does not show: replace it in both places.\n`
    : ''
  return hidden + lines.join(' \\\n  ')
}

/** Quotes a text for a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
