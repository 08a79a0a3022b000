import { readReport, type Call, type SurfaceMember } from './report.js'

/** An export or a member that is gone, or that fits less than it did. */
export interface SurfaceDifference {
  readonly name: string
  readonly before: string
  /** Absent where it is gone. */
  readonly after: string | undefined
}

/**
 * What a report offered and offers no more.
 *
 * A report does not say who gives a value and who takes it. So a changed line counts as narrowed unless it is harmless
 * for both: one more alternative, one more way to call, one more parameter that may be left out.
 */
export function compareReports(from: string, to: string): SurfaceDifference[] {
  const [before, after] = [readReport(from), readReport(to)]
  const gone = new Set([...before.keys()].filter((name) => !after.has(name)))
  return [...before.values()].flatMap((member) => {
    const { name, line } = member
    // What is inside something that is gone is not told again.
    if (ownersOf(name).some((owner) => gone.has(owner))) return []
    const now = after.get(name)
    if (now !== undefined && isHarmless(member, now)) return []
    return [{ name: name.replace(/^type /, ''), before: line, after: now?.line }]
  })
}

/** `a` and `a.b` for `a.b.c`. */
function ownersOf(name: string): string[] {
  const parts = name.split('.')
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'))
}

function isHarmless(before: SurfaceMember, now: SurfaceMember): boolean {
  return (
    before.optional === now.optional &&
    before.types.every((type) => now.types.includes(type)) &&
    before.calls.every((call) => now.calls.some((other) => takesAll(call, other)))
  )
}

/** Whether every call of the one is a call of the other. */
function takesAll(call: Call, other: Call): boolean {
  return (
    call.generics === other.generics &&
    call.returns === other.returns &&
    call.parameters.every(({ type, optional }, index) => {
      const now = other.parameters[index]
      return now?.type === type && (now.optional || !optional)
    }) &&
    other.parameters.slice(call.parameters.length).every(({ optional }) => optional)
  )
}
