import { limitsIssue, type Capacity, type Limits } from '../backend/capacity.js'
import { refuseInput } from './refuse.js'

export function setLimits(capacity: Capacity, limits: Limits): void {
  const issue = limitsIssue(limits)
  if (issue !== undefined) refuseInput([`setLimits.${issue}`])
  capacity.limits = limits
}
