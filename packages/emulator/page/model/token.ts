const storageName = 'control-token'

/**
 * The control token, if the emulator has one. It comes in the address, after the hash, and leaves it at once: the address may be
 * copied. The tab keeps it, so that the page can be loaded again.
 */
export const controlToken = readToken()

/** The header that the control interface asks for. */
export const controlHeaders: Readonly<Record<string, string>> =
  controlToken === null ? {} : { authorization: `Bearer ${controlToken}` }

function readToken(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given !== null) {
    sessionStorage.setItem(storageName, given)
    history.replaceState(null, '', location.pathname)
  }
  return given ?? sessionStorage.getItem(storageName)
}
