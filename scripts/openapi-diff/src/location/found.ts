/** A file of a contract, with the places of everything in it. */
export interface Source {
  readonly path: string
  readonly top: Found
}

/** A value in a file, and the line of the key that leads to it, which is what a reader looks for. */
export interface Found {
  readonly source: Source
  readonly line: number
  /** The value of a key of an object, or the item at an index of a list. */
  child(token: string): Found | undefined
  /** The value itself, where it is a text. */
  readonly text: string | undefined
}
