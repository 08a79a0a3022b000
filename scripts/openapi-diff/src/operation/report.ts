import type { Place } from '../change.js'
import type { Finding } from '../finding.js'

/** A finding and the place it is told from; the schemas below a message have places of their own. */
export type Report = (finding: Finding, place: Place) => void
