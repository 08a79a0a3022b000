import { CreateValkeyServiceRequest, english, setMessages } from '@dbaas-valkey/validator'

// For all validators. Keywords without an entry keep their English message.
setMessages({
  ...english,
  required: (_, place) => `${place} fehlt`,
  type: ({ expected, received }, place) => `${place} muss ${expected} sein, ist aber ${received}`,
})

const result = CreateValkeyServiceRequest.validate({ version: 8 })
if (!result.ok) for (const { message } of result.issues) console.log(message)

// Or for a single call.
const messages = { required: () => 'Il manque quelque chose.' }
CreateValkeyServiceRequest.validate({}, { messages, maxIssues: 1 })
