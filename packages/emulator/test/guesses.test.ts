import { expect, it } from 'vitest'

import { refusals as requestRefusals } from '../src/api/refusals.js'
import { refusals as worldRefusals } from '../src/world/refusals.js'

interface RefusalText {
  readonly status: number
  readonly message: string
  readonly source?: string
}

/** One table of every refusal; `vitest run -u` writes it. */
it('lists every refusal, and which of them are guesses, in one table', async () => {
  const all: Record<string, RefusalText> = { ...requestRefusals, ...worldRefusals }
  const rows = Object.entries(all)
    .sort(([, one], [, other]) => one.status - other.status)
    .map(([name, { status, message, source }]) => [
      name,
      String(status),
      message.replaceAll('%s', '…'),
      source ?? 'guess',
    ])
  const head = ['refusal', 'status', 'message', 'source']
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  const text = `# What the emulator refuses, and how

Bodies are \`{"message": "…"}\`, with status 400 also \`"errors": [{"detail": "…"}]\`, with \`pointer\` and \`location\` where
the entry is about the body, as egoscale 3.1.43 reads them. The message repeats the details, for clients that show nothing
else. Where nobody has seen what the cloud answers, status and text are a guess: code should not depend on them.

${line(head)}| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |
${rows.map(line).join('')}`
  await expect(text).toMatchFileSnapshot('../docs/refusals.md')
})
