import { isObject, text } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { escapeToken } from '@dbaas-valkey/contract/pointer'

import type { Change, OperationName, Place, Pointers } from './change.js'
import { dotted, type Finding } from './finding.js'
import { createPointerReader, type PointerReader } from './pointers.js'
import { bumpOf, insteadOf, ruleOf } from './rules/table.js'
import type { PlacedFinding } from './schema/visit.js'
import { createTypeScriptNames } from './typescript.js'

export type Judge = (
  finding: Finding | PlacedFinding,
  place: Place,
  operation: OperationName | undefined,
) => Change

/** Judges the differences of two documents, and says where in both of them each stands. */
export function createJudge(from: JsonObject, to: JsonObject): Judge {
  const readers = { from: createPointerReader(from), to: createPointerReader(to) }
  const names = createTypeScriptNames(from, to)

  return (finding, place, operation) => {
    const { schema, inner = [] }: Partial<PlacedFinding> = finding
    const at = describe(place, finding.path)
    const ignored = place.side !== undefined && finding.ignored === place.side
    const bump = ignored ? 'patch' : bumpOf(finding.rule, place.side)
    const fill = (template: string): string =>
      template.replaceAll(/\{(at|from|to|name)\}/g, (_, key: 'at' | 'from' | 'to' | 'name') =>
        key === 'at' ? at : (finding[key] ?? 'none'),
      )
    const instead = insteadOf(finding.rule, place.side)
    const reason = place.side === 'request' ? 'read-only' : 'write-only'
    const sentence = fill(ruleOf(finding.rule).says)
    return {
      rule: finding.rule,
      bump,
      operation,
      side: place.side,
      at,
      schema: schema === undefined ? undefined : dotted([schema, ...inner]),
      typescript: names.nameOf(finding, place, operation),
      pointers: {
        from: pointerAt('from', readers.from, finding, place),
        to: pointerAt('to', readers.to, finding, place),
      },
      name: finding.name,
      from: finding.from,
      to: finding.to,
      sentence: ignored ? `${sentence} (${reason}, so it does not travel this way)` : sentence,
      instead: bump === 'major' && instead !== undefined ? fill(instead) : undefined,
      summary: finding.rule === 'operation-added' ? summaryOf(place.nodes?.to) : undefined,
    }
  }
}

/** What is not there has the place of the nearest thing around it that is. */
function pointerAt(
  side: keyof Pointers,
  reader: PointerReader,
  finding: Finding,
  place: Place,
): string | undefined {
  for (const nodes of [finding.nodes, place.nodes]) {
    const [node, path = []] = [nodes?.[side], nodes?.path]
    const whole = reader.pointerOf(node)
    const part = path.length === 0 ? undefined : reader.below(node, path)
    if (part !== undefined) return part
    if (whole !== undefined) return keywordIn(node, finding, whole)
  }
  return undefined
}

/** Keywords that a rule is about and that its name does not spell. */
const keywords: Readonly<Record<string, readonly string[]>> = {
  additional: ['additionalProperties'],
  alternative: ['oneOf', 'anyOf'],
  alternatives: ['oneOf', 'anyOf'],
  asynchrony: ['x-async'],
  command: ['x-command'],
  effect: ['x-effect'],
  nullable: ['type'],
  parameter: ['parameters'],
  property: ['properties'],
  response: ['responses'],
  retry: ['x-retry-safe'],
  secrecy: ['x-secret'],
  server: ['servers'],
  sunset: ['x-sunset'],
  unique: ['uniqueItems'],
}

/** The keyword that differs, where the object has it: its line says more than the first line of a long schema. */
function keywordIn(
  node: JsonValue | undefined,
  { rule, name = '' }: Finding,
  pointer: string,
): string {
  if (!isObject(node)) return pointer
  const [family = '', ...words] = rule.split('-')
  const candidates = [name, ...(keywords[family] ?? [family]), words.at(-1) ?? '']
  const keyword = candidates.find((key) => Object.hasOwn(node, key))
  return keyword === undefined ? pointer : `${pointer}/${escapeToken(keyword)}`
}

function summaryOf(operation: JsonValue | undefined): string | undefined {
  return isObject(operation) ? text(operation.summary) : undefined
}

function describe({ root }: Place, path: readonly string[]): string {
  return path.length === 0 ? root : `\`${dotted(path)}\` in ${root}`
}
