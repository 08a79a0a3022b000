import type { Finding } from './client.js'

/** Runs one check of a TypeScript program, and prints the finding for the runner. */
export async function check(operation: string, work: () => Promise<void>): Promise<void> {
  const finding = await work().then(
    (): Finding => ({ operation, passed: true }),
    (error: unknown): Finding => ({ operation, passed: false, failed: String(error) }),
  )
  process.stdout.write(`${JSON.stringify(finding)}\n`)
}
