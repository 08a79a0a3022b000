/** The names that schemas know: what strict validation compares a value with. Built from all schemas of one value together. */
export interface Shape {
  /** The properties that some schema names. Absent where the object may have any. */
  readonly names?: readonly string[]
  /** The shapes of properties, by name. Functions, since a schema may contain itself. */
  readonly properties?: { readonly [name: string]: () => Shape }
  /** The shape of all other properties. */
  readonly others?: () => Shape
  /** The shape of the items of an array. */
  readonly items?: () => Shape
}
