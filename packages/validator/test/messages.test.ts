import { afterEach, describe, expect, test } from 'vitest'

import {
  CreateValkeyServiceRequest,
  english,
  MaintenanceWindow,
  setMessages,
} from '../src/generated/index.js'

afterEach(() => setMessages(english))

const german = {
  required: (_: unknown, place: string) => `${place} fehlt`,
  enum: ({ suggestion }: { suggestion?: string }) => `gemeint ist wohl ${suggestion}`,
}

function said(value: unknown, options = {}): readonly string[] {
  const { issues = [] } = MaintenanceWindow.validate(value, options)
  return issues.map(({ message }) => message)
}

describe('messages in another language', () => {
  const given = { dow: 'Sunday', time: 4 }

  test('can be set for all validators, in place of some of the English ones or of all', () => {
    setMessages({ ...english, ...german })
    expect(said(given)).toEqual(['gemeint ist wohl sunday', 'time must be a string but is 4'])
    expect(CreateValkeyServiceRequest.validate({}).issues).toMatchObject([
      { message: 'plan fehlt' },
    ])
    setMessages(german)
    expect(said(given)).toEqual(['gemeint ist wohl sunday', 'type'])
  })

  test('can be given for one call', () => {
    expect(said(given, { messages: german })).toEqual(['gemeint ist wohl sunday', 'type'])
    expect(said(given)[1]).toBe('time must be a string but is 4')
  })

  test('are used by parse as well', () => {
    const parse = (): unknown => CreateValkeyServiceRequest.parse({}, { messages: german })
    expect(parse).toThrow(expect.objectContaining({ message: 'plan fehlt' }))
  })
})
