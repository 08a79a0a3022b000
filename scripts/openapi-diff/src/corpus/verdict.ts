import type { Bump } from '../rule.js'
import type { Level } from './pairs.js'

export type Verdict = 'agreed' | 'less' | 'more'

type Said = Bump | 'none'

/** What we may say where the other differ says so; gravest first. Nothing at all is `none`. */
const agreeing: Readonly<Record<NonNullable<Level> | 'none', readonly Said[]>> = {
  error: ['major'],
  // "May break": whether it does is for a policy to say, so that both of ours agree with it.
  warning: ['major', 'minor'],
  info: ['minor', 'patch'],
  // It knows nothing of descriptions and many other things: only a break is more than it says.
  none: ['minor', 'patch', 'none'],
}

const gravity: readonly Said[] = ['none', 'patch', 'minor', 'major']

export function verdictOn(level: Level, bump: Bump | undefined): Verdict {
  const ours: Said = bump ?? 'none'
  const wanted = agreeing[level ?? 'none']
  if (wanted.includes(ours)) return 'agreed'
  const [gravest = 'none'] = wanted
  return gravity.indexOf(ours) > gravity.indexOf(gravest) ? 'more' : 'less'
}
