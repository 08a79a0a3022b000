import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { encodeCommand, ReplyError, ReplyParser, type RawReply } from '../../src/server/resp.js'

/** A reply as a server writes it. */
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

describe('the reply parser', () => {
  test('gives every reply as it was sent, however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(reply), fc.array(fc.integer({ min: 1, max: 9 })), (replies, sizes) => {
        const parser = new ReplyParser()
        const bytes = Buffer.concat(replies.map(wire))
        expect(cut(bytes, sizes).flatMap((piece) => parser.push(piece))).toEqual(replies)
      }),
    )
  })

  test('does not take another protocol for replies', () => {
    expect(() => new ReplyParser().push(Buffer.from('HTTP/1.1 400 Bad Request\r\n'))).toThrow(
      'does not speak the Valkey protocol',
    )
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
