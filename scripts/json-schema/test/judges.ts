import type { Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { compiled } from './compiled.js'

/** A value, and what is said about it: nothing, if it is valid. */
export type Judgement = readonly [value: unknown, ...messages: readonly string[]]

/** Tests what both passes make of some values. */
export function judges(schema: Schema, judgements: readonly Judgement[]): void {
  describe(JSON.stringify(schema), async () => {
    const { is, validate } = await compiled(schema)

    test.each(judgements.map(([value, ...messages]) => ({ value, messages })))(
      '$value: $messages',
      ({ value, messages }) => {
        expect(is(value)).toBe(messages.length === 0)
        expect(validate(value).issues?.map(({ message }) => message) ?? []).toEqual(messages)
      },
    )
  })
}
