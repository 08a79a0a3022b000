/** A client in the comparison: one call is one POST with a body, answered by the mock. */
export interface Contender {
  readonly name: string
  readonly call: () => Promise<unknown>
}
