import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Runs a program and returns what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>}
 * @throws {Error} with what it printed, when it fails
 */
export async function run(command, args) {
  try {
    const { stdout } = await execute(command, args, { maxBuffer: 2 ** 26 })
    return stdout
  } catch (cause) {
    const { stderr = '' } = /** @type {{ stderr?: string }} */ (cause)
    throw new Error(`${command} ${args[0]} failed:\n${stderr.trim()}`, { cause })
  }
}

/**
 * Ends a program with a sentence where it fails, without a stack.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
