/** The number of the user whose process this is; they need not have a name, as in many a container. */
export function userId(): number {
  return process.getuid?.() ?? -1
}
