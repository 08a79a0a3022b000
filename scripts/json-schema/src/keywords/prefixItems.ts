import { compare } from '@dbaas-valkey/source/condition'

import type { Companion } from '../compile/keyword.js'
import { heldBy } from '../model/vocabulary.js'
import { hiddenItem } from '../support/hidden.js'

/** Core, section 10.3.1.1. */
export const prefixItems: Companion = {
  name: 'prefixItems',
  phase: 'main',
  types: ['array'],
  subschemas: 'list',
  appliesTo: 'item',
  overlaps: false,
  hides: hiddenItem,
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: undefined,
  covers: ({ schema }, { key }) => compare(key, '<', String(heldBy(prefixItems, schema).length)),
}
