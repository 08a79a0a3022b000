/** Does something and prints what, in plain words, with the time it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  const milliseconds = Math.round(performance.now() - start)
  console.log(`${String(milliseconds).padStart(6)} ms  ${name}`)
  return result
}
