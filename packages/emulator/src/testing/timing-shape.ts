import { duration } from './duration.js'
import type { OperationTiming } from './operation-timing.js'
import { object, oneOf, type Shape } from './shape.js'

/** When the work of operations begins. */
export const timing: Shape<OperationTiming> = (value, place) =>
  typeof value === 'string'
    ? oneOf(['at-once', 'when-told'])(value, place)
    : object({ after: duration })(value, place)
