npx openapi-typescript openapi.yaml --output src/api.ts
npx dbaas-valkey-compiler openapi.yaml --out src/validators --types ../api.js

cat > src/main.ts <<'END'
import createClient from 'openapi-fetch'

import type { paths } from './api.js'
import { operations } from './validators/operations.js'

const answer = async () => Response.json([{ name: 'Ada', kind: 'cow' }])
const client = createClient<paths>({ baseUrl: 'https://example.com', fetch: answer })
client.use({
  async onResponse({ response }) {
    if (response.ok) operations.listPets.responses['200'].parse(await response.clone().json())
  },
})
await client.GET('/pets').catch((error: Error) => console.log(error.message))
END
npx tsx src/main.ts
