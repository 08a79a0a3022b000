/** What the libraries call the parts of an issue: what is wrong, and where, in one way or the other. */
interface Issue {
  readonly message?: string
  readonly path?: { readonly length: number }
  readonly pointer?: string
  readonly instancePath?: string
  readonly instanceLocation?: string
}

/** Reads all issues as somebody who prints them does: some libraries word a message only when it is asked for. */
export function read(issues: readonly unknown[]): number {
  let length = 0
  for (const issue of issues as readonly Issue[]) {
    const pointer = issue.pointer ?? issue.instancePath ?? issue.instanceLocation
    length += (issue.message?.length ?? 0) + (issue.path?.length ?? 0) + (pointer?.length ?? 0)
  }
  return length
}
