import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  encodeCommand,
  ProtocolError,
  ReplyError,
  ReplyParser,
  type RawReply,
  type ReplyLimits,
} from '../../src/valkey/resp.js'

/** Returns a reply as a server sends it. */
function wire(reply: RawReply): Buffer {
  if (reply === null) return Buffer.from('$-1\r\n')
  if (typeof reply === 'number') return Buffer.from(`:${reply}\r\n`)
  if (typeof reply === 'string') return Buffer.from(`+${reply}\r\n`)
  if (reply instanceof ReplyError) return Buffer.from(`-${reply.message}\r\n`)
  if (Buffer.isBuffer(reply))
    return Buffer.concat([Buffer.from(`$${reply.length}\r\n`), reply, Buffer.from('\r\n')])
  const items = reply as readonly RawReply[]
  return Buffer.concat([Buffer.from(`*${items.length}\r\n`), ...items.map(wire)])
}

const line = fc.string().map((text) => text.replace(/[\r\n]/g, ''))

const { reply } = fc.letrec<{ reply: RawReply }>((tie) => ({
  reply: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.integer(),
    line,
    line.map((text) => new ReplyError(text)),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.array(tie('reply')),
  ),
}))

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = []
  let start = 0
  for (let index = 0; start < bytes.length; index++) {
    const size = sizes.length === 0 ? bytes.length : (sizes[index % sizes.length] ?? 1)
    pieces.push(bytes.subarray(start, start + size))
    start += size
  }
  return pieces
}

function parse(pieces: Iterable<Buffer>, limits?: ReplyLimits): RawReply[] {
  const replies: RawReply[] = []
  const parser = new ReplyParser((reply) => replies.push(reply), limits)
  for (const piece of pieces) parser.push(piece)
  return replies
}

/** Yields a piece again and again, as long as the caller asks for more. */
function* endless(piece: string): Iterable<Buffer> {
  const bytes = Buffer.from(piece)
  for (;;) yield bytes
}

describe('the reply parser', () => {
  test('returns every reply as it was sent, however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(reply), fc.array(fc.integer({ min: 1, max: 9 })), (replies, sizes) => {
        const bytes = Buffer.concat(replies.map(wire))
        expect(parse(cut(bytes, sizes))).toEqual(replies)
      }),
    )
  })

  test('does not take another protocol for replies', () => {
    expect(() => parse([Buffer.from('HTTP/1.1 400 Bad Request\r\n')])).toThrow(
      'does not speak the Valkey protocol',
    )
  })

  test.each([
    ['$x\r\n'],
    ['$\r\n'],
    ['*1e3\r\n'],
    [':1.5\r\n'],
    [':\r\n'],
    ['+no carriage return\n'],
    ['%1\r\n+a\r\n+b\r\n'],
    ['\r\n'],
  ])('does not take %j for a reply', (text) => {
    expect(() => parse([Buffer.from(text)])).toThrow(ProtocolError)
  })

  test.each<[string, Iterable<Buffer>]>([
    ['an array that is too long', [Buffer.from('*1001\r\n')]],
    [
      'arrays that are too long together',
      [
        Buffer.from('*2\r\n*600\r\n'),
        ...Array.from({ length: 600 }, () => Buffer.from(':1\r\n')),
        Buffer.from('*600\r\n'),
      ],
    ],
    ['a bulk string that is too long', [Buffer.from('$100001\r\n')]],
    ['a length beyond all numbers', [Buffer.from('$99999999999999999999\r\n')]],
    [
      'bulk strings that are too long together',
      [Buffer.from('*2\r\n$60000\r\n'), Buffer.alloc(60_000), Buffer.from('\r\n$60000\r\n')],
    ],
    ['arrays that nest without end', endless('*1\r\n')],
    ['a line without end', endless('+')],
    ['an error without end', endless('-ERR ')],
  ])('takes no %s', (_, pieces) => {
    expect(() => parse(pieces, { bytes: 100_000, items: 1000 })).toThrow(
      'more than a reply may have',
    )
  })

  test('returns what was complete before the other side sent something else', () => {
    const replies: RawReply[] = []
    const parser = new ReplyParser((reply) => replies.push(reply))
    expect(() => parser.push(Buffer.from('+FULLRESYNC a 0\r\n$EOF:abc\r\n'))).toThrow(ProtocolError)
    expect(replies).toEqual(['FULLRESYNC a 0'])
  })

  test('looks at each byte once, however long an array is and however it is cut', () => {
    const items = 100_000
    const count = (pieces: number) => {
      const bytes = Buffer.from(`*${items}\r\n${':1\r\n'.repeat(items)}`)
      let looks = 0
      const parser = new ReplyParser(() => {})
      for (let at = 0; at < bytes.length; at += pieces) {
        const piece = bytes.subarray(at, at + pieces)
        const find = piece.indexOf.bind(piece) as (value: string, from: number) => number
        piece.indexOf = ((value: string, from: number) => {
          const found = find(value, from)
          looks += (found === -1 ? piece.length : found + 1) - from
          return found
        }) as typeof piece.indexOf
        parser.push(piece)
      }
      return { looks, bytes: bytes.length }
    }
    for (const pieces of [7, 1024]) {
      const { looks, bytes } = count(pieces)
      expect(looks).toBe(bytes)
    }
  })

  test('tells an error by its first word', () => {
    expect(new ReplyError('WRONGPASS invalid username-password pair').code).toBe('WRONGPASS')
  })
})

test('a command is written with the length of each part in bytes', () => {
  const command = ['SET', 'ключ', Buffer.from([0, 13, 10]), 7]
  expect(encodeCommand(command).toString('latin1')).toBe(
    `*4\r\n$3\r\nSET\r\n$8\r\n${Buffer.from('ключ').toString('latin1')}\r\n$3\r\n\0\r\n\r\n$1\r\n7\r\n`,
  )
})
