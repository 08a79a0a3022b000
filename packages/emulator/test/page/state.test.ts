import { describe, expect, test } from 'vitest'

import { controlPaths } from '../../page/model/control-paths.js'
import { sampleOf } from '../../page/model/sample.js'
import { applyPatch, nothing } from '../../page/model/state.js'
import type { NodeStatistics, ServiceStatistics } from '../../src/backend/backend.js'
import type { StatePatch } from '../../src/http/page/picture.js'
import { commands } from '../../src/testing/commands.js'

const after = (...patches: object[]) =>
  patches.reduce<typeof nothing>((state, patch) => applyPatch(state, patch as StatePatch), nothing)

describe('the state of the page', () => {
  test('takes up what a patch adds, changes and takes away, and keeps the rest as it is', () => {
    const cache = { name: 'cache', plan: 'a' }
    const before = after({ services: { 'z/cache': cache, 'z/old': { name: 'old' } } })
    const now = applyPatch(before, { services: { 'z/old': null } })
    expect([...now.services.keys()]).toEqual(['z/cache'])
    expect(now.services.get('z/cache')).toBe(cache)
    expect(now.journal).toBe(before.journal)
  })

  test('has the newest requests and operations first, and forgets what the emulator forgets', () => {
    const { journal, operations } = after(
      { journal: { first: 1, added: [{ id: 1 }, { id: 2 }] }, operations: { a: { id: 'a' } } },
      {
        journal: { first: 2, added: [{ id: 3 }] },
        operations: { b: { id: 'b' }, a: { id: 'a', state: 'success' } },
      },
    )
    expect(journal.map(({ id }) => id)).toEqual([3, 2])
    expect(operations).toEqual([{ id: 'b' }, { id: 'a', state: 'success' }])
  })
})

describe('a sample of what a service does', () => {
  const reading = (at: number, counts: Partial<NodeStatistics>): ServiceStatistics => ({
    at,
    memoryLimit: 1,
    nodes: [{ commands: 0, hits: 0, misses: 0, received: 0, sent: 0, ...counts } as NodeStatistics],
  })

  test.each([
    ['nothing at first', undefined, {}, { commands: 0, hitRate: undefined }],
    ['rates per second', { commands: 10 }, { commands: 30 }, { commands: 10 }],
    ['hits among reads', {}, { hits: 3, misses: 1 }, { hitRate: 0.75 }],
    ['nothing after a restart', { received: 9, commands: 9 }, { received: 1 }, { commands: 0 }],
  ])('has %s', (_, before, now, want) => {
    const earlier = before && reading(0, before)
    expect(sampleOf(earlier, reading(2_000, now))).toMatchObject(want)
  })
})

test('the page calls methods of the control interface where they are', () => {
  for (const [name, path] of Object.entries(controlPaths))
    expect(commands[name as keyof typeof controlPaths]).toMatchObject({ method: 'POST', path })
})
