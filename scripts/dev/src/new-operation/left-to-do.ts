import type { Known } from './known.js'
import { newSchemas } from './plan.js'
import { pathParameters, type NewOperation } from './request.js'

/** What was written, and what only a person can do. */
export function report(
  operation: NewOperation,
  known: Known,
  files: readonly string[],
  generated: string,
): string {
  const { operationId, family } = operation
  const steps = [
    ...newSchemas(operation, known).map(
      ([name]) =>
        `Give ${name} its description, properties and an example in spec/schemas/${family}.yaml;\n` +
        `     pnpm contract:facts then states them as facts, to be compared with the vendor's document.`,
    ),
    ...pathParameters(operation.path)
      .filter((name) => !known.parameters.has(name))
      .map((name) => `Describe the parameter ${name} in ${pathFile(operation, known)}.`),
    `Say in ${pathFile(operation, known)} what \`${operationId}\` is sent and answers, in your own words.`,
    ...(operation.retrySafe
      ? []
      : ['Say in spec/README.md, under "Extensions", why it is not safe to repeat.']),
    `Have the emulator answer: packages/emulator/src/http/api/handlers/${operationId}.ts answers 501.`,
    'pnpm generate && pnpm lint:contract && pnpm --filter @dbaas-valkey/spec test && pnpm typecheck',
  ]
  return `Written:
${files.map((file) => `  ${file}`).join('\n')}
${generated.trimEnd()}

Left to do:
${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}
spec/README.md shows the edits, under "Add an operation".
`
}

function pathFile({ path, tag }: NewOperation, { paths }: Known): string {
  return `spec/${paths.get(path)?.file ?? `paths/${tag}.yaml`}`
}
