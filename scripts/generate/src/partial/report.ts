import { formatIssue, type ContractIssue } from '@dbaas-valkey/contract/issue'

/** A part of a document that nothing is written for. */
export interface LeftOutPart extends ContractIssue {
  readonly kind: 'callback' | 'component' | 'operation' | 'schema' | 'webhook'
  /** As people know it: `Pet`, `GET /pets`. */
  readonly name: string
}

/** What a document has, and what of it was written. */
export interface Share {
  readonly of: number
  readonly written: number
}

/** All there is to tell of a document that was read as far as it can be: `report.json`. */
export interface Report {
  /** The file or URL, as the user named it. */
  readonly document: string
  /** `openapi` in it. */
  readonly openapi: string
  readonly schemas: Share
  readonly operations: Share
  readonly webhooks: Share
  /** What can't be served exactly, each with the place that is the reason. */
  readonly leftOut: readonly LeftOutPart[]
  /** What breaks a rule or is not checked, each with what was assumed. */
  readonly warnings: readonly ContractIssue[]
}

/** Whether the document is written as it stands, whole and without a word. */
export function isFlawless({ leftOut, warnings }: Report): boolean {
  return leftOut.length === 0 && warnings.length === 0
}

/** The report in lines for people. */
export function reportLines({ leftOut, warnings }: Report): string[] {
  return [
    ...warnings.map((warning) => `Warning: ${formatIssue(warning)}`),
    ...leftOut.map(
      ({ kind, name, ...issue }) => `Left out: ${kind} ${name}: ${formatIssue(issue)}`,
    ),
  ]
}

/** How much of the document was written, in a line. */
export function shareLine({ schemas, operations, webhooks, leftOut, warnings }: Report): string {
  const shares = [
    share(schemas, 'schema'),
    share(operations, 'operation'),
    ...(webhooks.of > 0 ? [share(webhooks, 'webhook')] : []),
  ]
  const told = leftOut.length + warnings.length === 0 ? '' : ` report.json tells of the rest.`
  return `${shares.join(', ')}; ${count(warnings.length, 'warning')}.${told}`
}

function share({ of, written }: Share, noun: string): string {
  return of === written ? count(of, noun) : `${written} of ${count(of, noun)}`
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}
