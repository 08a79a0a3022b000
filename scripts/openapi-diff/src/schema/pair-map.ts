/** What is known of two things together. Most have one partner only, which costs no map of its own. */
export class PairMap<L, R, V> {
  readonly #first = new Map<L, { readonly right: R; value: V }>()
  readonly #others = new Map<L, Map<R, V>>()

  get(left: L, right: R): V | undefined {
    const first = this.#first.get(left)
    if (first === undefined) return undefined
    return first.right === right ? first.value : this.#others.get(left)?.get(right)
  }

  set(left: L, right: R, value: V): V {
    const first = this.#first.get(left)
    if (first === undefined) this.#first.set(left, { right, value })
    else if (first.right === right) first.value = value
    else {
      const row = this.#others.get(left) ?? new Map<R, V>()
      this.#others.set(left, row.set(right, value))
    }
    return value
  }
}
