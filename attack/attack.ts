/** One thing that an attack tried, and what came of it. */
export interface Finding {
  /** What was tried: `a 409 after a 429, with a user of the same name`. */
  readonly tried: string
  readonly held: boolean
  /** What was seen, with figures: it must convince a reader who did not watch. */
  readonly evidence: string
}

/** A program that tries to break a promise of ours. It uses loopback only, and leaves nothing behind. */
export interface Attack {
  /** `client-foreign-object`: the part that is attacked comes first. */
  readonly name: string
  /** What it tries, as a sentence. */
  readonly tries: string
  /** Whether CI runs it. Then it ends within 5 seconds on a quiet machine. */
  readonly quick?: boolean
  readonly run: () => Promise<readonly Finding[]>
}

/** A finding from what was seen and what was wanted. */
export function finding(tried: string, held: boolean, evidence: string): Finding {
  return { tried, held, evidence }
}
