/**
 * A name in code: of a variable, a function, a type, or something imported. Code refers to it by this object, which is how
 * the writer knows whether it is used. Its text is read only when the code is printed.
 */
export class Name {
  /** What is printed. An import whose name is taken in its module gets another text when the module is printed. */
  text: string
  /** Whether its declaration is printed with `export`. */
  exported = false

  constructor(text: string) {
    this.text = text
  }

  /** @throws TypeError always: as a string it would no longer be known to be used */
  toString(): never {
    throw new TypeError(`The name ${this.text} stands in a plain template: write ts\`...\`.`)
  }
}
