/** Runs pieces of work one after the other, in the order in which they were handed in. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    // The next piece of work runs whether or not this one failed; its caller hears of the failure.
    this.#last = result.catch(() => undefined)
    return result
  }
}
