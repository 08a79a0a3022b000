import type { Found, Source } from './found.js'

interface Value {
  readonly offset: number
  readonly members?: ReadonlyMap<string, Value>
  readonly text?: string
}

/** A string, a sign, or a word: what JSON consists of besides white space. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g

/** Undefined where the text is no JSON after all: YAML may begin with a bracket as well. */
export function readJsonSource(path: string, text: string): Source | undefined {
  const starts = lineStarts(text)
  const source: Source = {
    path,
    get top() {
      return found(value)
    },
  }
  let value: Value
  try {
    JSON.parse(text)
    value = readValues(text)
  } catch {
    return undefined
  }

  function found({ offset, members, text: content }: Value): Found {
    return {
      source,
      line: lineOf(starts, offset),
      text: content,
      child(name) {
        const member = members?.get(name)
        return member && found(member)
      },
    }
  }

  return source
}

/** Reads text that is known to be JSON. An item of a list has its index for a name. */
function readValues(text: string): Value {
  const tokens = text.matchAll(token)
  const next = (): RegExpExecArray => tokens.next().value as RegExpExecArray

  function read(first: RegExpExecArray, offset = first.index): Value {
    const [sign] = first
    if (sign.startsWith('"')) return { offset, text: JSON.parse(sign) as string }
    if (sign !== '{' && sign !== '[') return { offset }
    const members = new Map<string, Value>()
    for (let at = next(); at[0] !== '}' && at[0] !== ']'; at = next()) {
      if (at[0] === ',') continue
      if (sign === '[') members.set(String(members.size), read(at))
      else {
        next()
        members.set(JSON.parse(at[0]) as string, read(next(), at.index))
      }
    }
    return { offset, members }
  }

  return read(next())
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The number, counted from 1, of the line that holds the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
