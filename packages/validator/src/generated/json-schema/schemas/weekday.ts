// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Weekday as Weekday2 } from '../../schemas/weekday.js'

export const definitionOfWeekday: Definition = {
  name: 'Weekday',
  schema: {
    description: 'Day of the week, or `never` for no automatic maintenance.',
    enum: ['friday', 'monday', 'never', 'saturday', 'sunday', 'thursday', 'tuesday', 'wednesday'],
    type: 'string',
  },
}

/** Day of the week, or `never` for no automatic maintenance. */
export type Weekday = Weekday2

export const Weekday = /* @__PURE__ */ described(Weekday2, definitionOfWeekday)
