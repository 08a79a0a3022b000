/** What a peer makes of a schema. */
export interface Compiled {
  is(value: unknown): boolean
  /** Everything that is wrong with the value, with messages where the peer has any; empty if it is valid. */
  issues(value: unknown): readonly unknown[]
}
