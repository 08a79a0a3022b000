/**
 * Imports what was written for some documents and compares its verdicts with Ajv's; a program of its own, since what it
 * imports may end it. It reads the jobs from standard input, and prints a line for each.
 */
import { readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

import { build } from 'esbuild'

import { compareVerdicts, type Verdicts } from './compare.js'
import { parseDocument } from './corpus.js'

export interface JudgeJob {
  readonly contender: string
  readonly id: string
  /** The document. */
  readonly file: string
  /** The modules with the validators or the types. */
  readonly entries: readonly string[]
  /** Where packages are looked for that the module does not find beside it. */
  readonly modules: string
}

export interface Judged {
  readonly contender: string
  readonly id: string
  /** Why it can't be imported. */
  readonly error?: string
  readonly verdicts?: Verdicts
}

for (const job of JSON.parse(await text(process.stdin)) as JudgeJob[]) {
  process.stdout.write(`${JSON.stringify(await judge(job))}\n`)
}
process.exit(0)

async function judge({ contender, id, file, entries, modules }: JudgeJob): Promise<Judged> {
  const document = parseDocument(await readFile(file, 'utf8'))
  const there = await filter(entries, (entry) => stat(entry))
  const [first] = there
  // Of a document without schemas, a peer may write nothing to import.
  if (first === undefined)
    return { contender, id, verdicts: compareVerdicts(contender, document, {}) }
  const bundle = join(dirname(first), `.bundle-${process.pid}.mjs`)
  try {
    await build({
      stdin: {
        contents: there.map((entry) => `export * from ${JSON.stringify(entry)}`).join('\n'),
        resolveDir: dirname(first),
      },
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
      nodePaths: [modules],
    })
    const module = (await import(pathToFileURL(bundle).href)) as Record<string, unknown>
    return { contender, id, verdicts: compareVerdicts(contender, document, module) }
  } catch (error) {
    return { contender, id, error: String((error as Error).message).slice(0, 400) }
  } finally {
    await rm(bundle, { force: true })
  }
}

/** The items for which an attempt does not fail. */
async function filter<Item>(
  items: readonly Item[],
  attempt: (item: Item) => Promise<unknown>,
): Promise<Item[]> {
  const ends = await Promise.allSettled(items.map(attempt))
  return items.filter((_, index) => ends[index]?.status === 'fulfilled')
}
