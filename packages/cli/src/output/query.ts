import { usage } from '../failure/failure.js'

/**
 * Chooses from a value by a JMESPath expression.
 *
 * @throws Failure `USAGE` when it is not one
 */
export async function queryFor(expression: string): Promise<(value: unknown) => unknown> {
  const { compile, TreeInterpreter } = await import('@jmespath-community/jmespath')
  const failed = (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw usage(`--query ${JSON.stringify(expression)} cannot be used: ${why}`, { cause })
  }
  try {
    // As AWS has it: `running` in backticks is a text as well.
    const tree = compile(expression, { enable_legacy_literals: true })
    return (value) => {
      try {
        return TreeInterpreter.search(tree, value as never) as unknown
      } catch (cause) {
        return failed(cause)
      }
    }
  } catch (cause) {
    return failed(cause)
  }
}
