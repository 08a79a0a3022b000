import { median } from '../lib/median.js'
import type { Contender } from './contender.js'
import type { Question, Validator } from './peer.js'
import { read } from './read.js'
import { subjects, valuesOf } from './subjects.js'

/** What one answer costs a contender. */
export interface Speed {
  readonly name: string
  readonly question: Question
  readonly schema: string
  /** In how many orders the properties of the values stood. */
  readonly keyOrders: number
  readonly values: 'valid' | 'invalid'
  readonly microseconds: number
  /** In terms of ours, asked the same. */
  readonly ratio: number
}

const rounds = 41
const blockMilliseconds = 2
/** Blocks before the measured rounds take longer, so that the engine has compiled the code by then. */
const warmUp = 12
const warmUpMilliseconds = 20
/** All mutants once. */
const least = 22
const base = 'ours'

interface Block extends Omit<Speed, 'microseconds' | 'ratio'> {
  readonly validate: Validator
  readonly given: readonly unknown[]
  readonly times: number[]
  /** How many values a block takes, and where the next one begins. */
  count: number
  next: number
  /** How much was read, so that no engine leaves it out. */
  read: number
}

/**
 * One process, the blocks of all contenders alternate, valid values and mutants too, so that no validator is compiled
 * for valid values only. Each block is set against that of ours in the same round, so that a machine with other things
 * to do disturbs both; what counts is the median of these ratios.
 */
export function measureSpeed(contenders: readonly Contender[]): Speed[] {
  return [1, 16].flatMap((keyOrders) => measure(blocksOf(contenders, keyOrders)))
}

function blocksOf(contenders: readonly Contender[], keyOrders: number): Block[] {
  return subjects.flatMap((subject) => {
    const values = valuesOf(subject, keyOrders)
    return (['valid', 'invalid'] as const).flatMap((kind) =>
      contenders.flatMap(({ name, question, validators }): Block[] => {
        const validate = validators[subject.schema]
        // Issues are asked for where there are some.
        if (validate === undefined || (question === 'issues' && kind === 'valid')) return []
        const { schema } = subject
        const given = values[kind]
        return [
          {
            name,
            question,
            schema,
            keyOrders,
            values: kind,
            validate,
            given,
            times: [],
            count: least,
            next: 0,
            read: 0,
          },
        ]
      }),
    )
  })
}

function measure(blocks: readonly Block[]): Speed[] {
  for (let round = -warmUp; round < rounds; round++) {
    const start = (round + warmUp) % blocks.length
    for (const block of [...blocks.slice(start), ...blocks.slice(0, start)]) {
      const milliseconds = timeOf(block)
      if (round >= 0) block.times.push((milliseconds / block.count) * 1000)
      // Until the code is warm, the time of a block determines the number of values in the next one.
      else {
        const wanted = round < -1 ? warmUpMilliseconds : blockMilliseconds
        block.count = least * Math.ceil(((wanted / milliseconds) * block.count) / least)
      }
    }
  }
  return blocks.map((block) => speedOf(block, blocks))
}

function timeOf(block: Block): number {
  const { validate, given, count, next } = block
  const start = performance.now()
  for (let index = next; index < next + count; index++) {
    const answer = validate(given[index % given.length])
    if (Array.isArray(answer)) block.read += read(answer)
  }
  block.next = (next + count) % given.length
  return performance.now() - start
}

function speedOf(block: Block, blocks: readonly Block[]): Speed {
  const { name, question, schema, keyOrders, values, times } = block
  const bases =
    blocks.find(
      (other) =>
        other.name === base &&
        other.question === question &&
        other.schema === schema &&
        other.values === values,
    )?.times ?? []
  const ratio = median(times.map((time, round) => time / (bases[round] ?? Number.NaN)))
  return {
    name,
    question,
    schema,
    keyOrders,
    values,
    microseconds: Number(median(times).toPrecision(3)),
    ratio: Number(ratio.toFixed(2)),
  }
}
