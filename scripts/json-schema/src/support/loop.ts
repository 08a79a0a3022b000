/** The names of the variables in the loop over an object's keys. */
export interface Loop {
  readonly key: string
  readonly item: string
}
