import { describe, expect, it } from 'vitest'

import { MovableClock } from '../../src/control/clock.js'

const hour = 3_600_000

describe('a movable clock', () => {
  it('runs with the machine until it is moved', () => {
    const clock = new MovableClock()
    const before = Date.now()
    expect(clock.now()).toBeGreaterThanOrEqual(before)
    expect(clock.now()).toBeLessThanOrEqual(Date.now())
    expect(clock.offset).toBe(0)
  })

  it('calls back what comes due on the way, in order, each at its own time', () => {
    const clock = new MovableClock()
    const start = clock.now()
    const calls: [string, number][] = []
    const note = (name: string) => () =>
      calls.push([name, Math.round((clock.now() - start) / hour)])
    clock.setTimeout(note('third'), 3 * hour)
    clock.setTimeout(note('first'), hour)
    clock.setTimeout(note('second'), 2 * hour)
    clock.setTimeout(note('later'), 5 * hour)
    clock.advance(4 * hour)
    expect(calls).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 3],
    ])
    expect(clock.offset).toBe(4 * hour)
  })

  it('keeps a schedule that renews itself', () => {
    const clock = new MovableClock()
    let count = 0
    const tick = () => {
      count += 1
      clock.setTimeout(tick, hour)
    }
    clock.setTimeout(tick, hour)
    clock.advance(24 * hour)
    expect(count).toBe(24)
  })

  it('does not call back what was taken back', () => {
    const clock = new MovableClock()
    let called = false
    clock.setTimeout(() => (called = true), hour).cancel()
    clock.advance(2 * hour)
    expect(called).toBe(false)
  })

  it('calls back by itself when nobody moves it', async () => {
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

  it('goes back to the machine’s time on reset', () => {
    const clock = new MovableClock()
    clock.advance(hour)
    clock.reset()
    expect(clock.offset).toBe(0)
  })
})
