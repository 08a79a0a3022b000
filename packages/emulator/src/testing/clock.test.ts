import { describe, expect, test } from 'vitest'

import { MovableClock } from './clock.js'

const hour = 3_600_000

describe('a movable clock', () => {
  test('runs with the machine until it is moved', () => {
    const clock = new MovableClock()
    const before = Date.now()
    expect(clock.now()).toBeGreaterThanOrEqual(before)
    expect(clock.now()).toBeLessThanOrEqual(Date.now())
    expect(clock.offset).toBe(0)
  })

  test('calls back what comes due on the way, in order, each at its own time', async () => {
    const clock = new MovableClock()
    const start = clock.now()
    const calls: [string, number][] = []
    const note = (name: string) => () =>
      calls.push([name, Math.round((clock.now() - start) / hour)])
    clock.setTimeout(note('third'), 3 * hour)
    clock.setTimeout(note('first'), hour)
    clock.setTimeout(note('second'), 2 * hour)
    clock.setTimeout(note('later'), 5 * hour)
    await clock.advance(4 * hour)
    expect(calls).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 3],
    ])
    expect(clock.offset).toBe(4 * hour)
  })

  test('keeps a schedule that renews itself', async () => {
    const clock = new MovableClock()
    let count = 0
    const tick = () => {
      count += 1
      clock.setTimeout(tick, hour)
    }
    clock.setTimeout(tick, hour)
    await clock.advance(24 * hour)
    expect(count).toBe(24)
  })

  test('waits for the work that came due', async () => {
    const clock = new MovableClock()
    let done = false
    clock.setTimeout(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      done = true
    }, hour)
    await clock.advance(hour)
    expect(done).toBe(true)
  })

  test('does not call back what was taken back', async () => {
    const clock = new MovableClock()
    let called = false
    clock.setTimeout(() => (called = true), hour).cancel()
    await clock.advance(2 * hour)
    expect(called).toBe(false)
  })

  test('calls back by itself when no test moves it', async () => {
    const clock = new MovableClock()
    const fired: string[] = []
    await new Promise<void>((resolve) => {
      clock.setTimeout(() => {
        fired.push('second')
        resolve()
      }, 20)
      clock.setTimeout(() => fired.push('first'), 5)
      // The clock does not keep the process alive by itself.
      setTimeout(() => {}, 1000).unref()
      const alive = setInterval(() => fired.length === 2 && clearInterval(alive), 5)
    })
    expect(fired).toEqual(['first', 'second'])
  })

  test('goes back to the machine’s time on reset', async () => {
    const clock = new MovableClock()
    await clock.advance(hour)
    clock.reset()
    expect(clock.offset).toBe(0)
  })
})
