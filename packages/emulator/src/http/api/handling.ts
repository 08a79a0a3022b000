const load = () => Promise.all([import('./check.js'), import('./call.js')])

let handling: ReturnType<typeof load> | undefined

/**
 * Loads what checks and handles requests, once. The validators take a while: they are loaded while the emulator is
 * running already, so that it starts in no time.
 */
export function loadHandling(): ReturnType<typeof load> {
  handling ??= load()
  return handling
}
