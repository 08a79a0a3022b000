import { ValidationError } from 'petstore'
import { operations } from 'petstore/operations'

import { addPet, getPet } from './client'
import { client } from './client/client.gen'

client.setConfig({ baseUrl: process.env['PETSTORE_URL'] ?? 'https://petstore.example.com' })

// The client hands each answer to the validator before it returns it.
const { data: pet } = await getPet({
  path: { id: 7 },
  responseValidator: async (answer) => operations.getPet.responses[200].parse(answer),
  throwOnError: true,
})
console.log(pet.name)

// What goes out is checked in the same way, before it is sent.
try {
  await addPet({
    body: { name: 'Tom', born: 'yesterday' },
    requestValidator: async (request) =>
      operations.addPet.body.parse((request as { body: unknown }).body),
    throwOnError: true,
  })
} catch (error) {
  if (!(error instanceof ValidationError)) throw error
  console.log(error.message)
}
