/** Returns the number of the user who runs this process. In many containers the user has no name. */
export function userId(): number {
  return process.getuid?.() ?? -1
}
