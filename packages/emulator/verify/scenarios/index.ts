import type { Scenario } from '../scenario.js'
import { creation } from './creation.js'
import { deletion } from './deletion.js'
import { reading } from './reading.js'
import { requests } from './requests.js'
import { updates } from './updates.js'
import { users } from './users.js'

/** In the order in which they run. The first creates nothing; the last deletes what the second created. */
export const scenarios: readonly Scenario[] = [
  requests,
  creation,
  reading,
  updates,
  users,
  deletion,
]
