/** Prints a note about a step, below the step's line. */
export type Note = (text: string) => void

/** Runs a step and prints its name and duration. */
export async function step<T>(name: string, work: (note: Note) => Promise<T>): Promise<T> {
  const notes: string[] = []
  const start = performance.now()
  try {
    return await work((text) => notes.push(text))
  } finally {
    const milliseconds = Math.round(performance.now() - start)
    console.log(`${String(milliseconds).padStart(6)} ms  ${name}`)
    for (const text of notes) console.log(`           ${text}`)
  }
}
