import { relative } from 'node:path'

import type { FileChanges } from '@dbaas-valkey/source/write-files'

import { shareLine, type Report } from '../partial/report.js'

/** What a run wrote, in a line. */
export function summary({ changed, extra }: FileChanges): string {
  if (changed.length + extra.length === 0) return 'Everything is up to date.\n'
  const removed = extra.length > 0 ? `, removed ${count(extra.length)}` : ''
  return `Wrote ${count(changed.length)}${removed}.\n`
}

/** The same of another contract's package, and what to do with it. */
export function standaloneSummary(changes: FileChanges, report: Report, out: string): string {
  return `${summary(changes)}${shareLine(report)}
${out} is a package with the types and validators of the document. To build it: cd ${out} && npm install && npm run build
`
}

/** Each file that a check found different, by name, and what to do. */
export function stale({ changed, extra }: FileChanges): string {
  const lines = [
    ...changed.map(({ path }) => `  stale: ${relative(process.cwd(), path)}`),
    ...extra.map((path) => `  not generated any more: ${relative(process.cwd(), path)}`),
  ]
  return `${count(lines.length)} not as the contract gives:\n${lines.join('\n')}\nRun \`pnpm generate\` and commit what it writes.\n`
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files} files`
}
