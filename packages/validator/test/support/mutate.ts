import { pick, type NextNumber } from './random.js'
import { strangers, strangeNames } from './strangers.js'

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** A copy of a JSON value in which a few things are not as they were. It may be valid all the same. */
export function mutate(value: unknown, random: NextNumber): unknown {
  const root = { value: structuredClone(value) }
  for (let changes = pick(random, [1, 1, 1, 2, 3]); changes > 0; changes--) {
    change(pick(random, placesIn(root)), random)
  }
  return root.value
}

function placesIn(holder: object): Place[] {
  return Object.keys(holder).flatMap((key) => {
    const place = { holder: holder as Record<string, unknown>, key }
    const inner = place.holder[key]
    return typeof inner === 'object' && inner !== null ? [place, ...placesIn(inner)] : [place]
  })
}

function change(place: Place, random: NextNumber): void {
  const { holder, key } = place
  const value = holder[key]
  if (random() < 0.3) return set(holder, key, structuredClone(pick(random, strangers)))
  if (typeof value === 'string') return set(holder, key, changeText(value, random))
  if (typeof value === 'number') return set(holder, key, changeNumber(value, random))
  if (typeof value === 'boolean') return set(holder, key, !value)
  if (Array.isArray(value)) return changeArray(value, random)
  if (typeof value === 'object' && value !== null) {
    changeObject(value as Record<string, unknown>, random)
  }
}

function changeText(text: string, random: NextNumber): string {
  const at = Math.floor(random() * (text.length + 1))
  return pick(random, [
    () => text.slice(0, at) + text.slice(at + 1),
    () => `${text.slice(0, at)}${pick(random, ['x', '0', ' ', '-', '𝄞', '\n'])}${text.slice(at)}`,
    () => text.toUpperCase(),
    () => text.repeat(random() < 0.5 ? 2 : 40),
    () => '',
  ])()
}

function changeNumber(number: number, random: NextNumber): number {
  const changed = [number + 1, number - 1, number + 0.5, -number, number * 1e6, number / 7]
  // JSON has no infinity.
  return pick(random, changed.filter(Number.isFinite))
}

function changeArray(items: unknown[], random: NextNumber): void {
  const item: unknown = items.length === 0 ? 'x' : pick(random, [...items, null])
  pick(random, [
    () => items.push(structuredClone(item)),
    () => items.push(structuredClone(pick(random, strangers))),
    () => items.pop(),
    () => items.splice(0),
    () => items.push(...Array.from({ length: 40 }, (_, index) => `item ${index}`)),
  ])()
}

function changeObject(properties: Record<string, unknown>, random: NextNumber): void {
  const names = Object.keys(properties)
  const name = names.length === 0 ? 'x' : pick(random, names)
  const drop = (): void => void delete properties[name]
  pick(random, [
    drop,
    drop,
    () => {
      if (name in properties) set(properties, `${name}x`, properties[name])
      drop()
    },
    () => set(properties, pick(random, strangeNames), structuredClone(pick(random, strangers))),
  ])()
}

/** Makes a property of the object's own, as `JSON.parse` does, whatever its name. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}
