/** Runs tasks one after the other, in the order in which they were added. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    // The next task runs even if this one failed. The caller of this one gets the error.
    this.#last = result.catch(() => undefined)
    return result
  }
}
