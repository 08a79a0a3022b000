import createClient from 'openapi-fetch'
import { Pet } from 'petstore'
import type { paths } from 'petstore/types'

const api = createClient<paths>({
  baseUrl: process.env['PETSTORE_URL'] ?? 'https://petstore.example.com',
})

const { data } = await api.GET('/pets/{id}', { params: { path: { id: 7 } } })
console.log(Pet.parse(data).name)

// What goes out is checked in the same way, before it is sent.
const draft: unknown = JSON.parse('{ "name": "Tom", "born": "yesterday" }')
const checked = Pet.validate(draft)
if (checked.ok) await api.POST('/pets', { body: checked.value })
else for (const { message } of checked.issues) console.log(message)
