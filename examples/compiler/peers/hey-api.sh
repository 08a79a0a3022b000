cat > openapi-ts.config.mjs <<'END'
import { validators } from '@dbaas-valkey/compiler/hey-api'
import { defineConfig } from '@hey-api/openapi-ts'

export default defineConfig({
  input: 'openapi.yaml',
  output: 'src/client',
  plugins: ['@hey-api/client-fetch', validators(), { name: '@hey-api/sdk', validator: true }],
})
END
npx openapi-ts

cat > src/call.ts <<'END'
import { listPets } from './client'

const answer = async () => Response.json([{ name: 'Ada', kind: 'cow' }])
const { error } = await listPets({ baseUrl: 'https://example.com', fetch: answer })
console.log(String(error))

const refused = await listPets({ baseUrl: 'https://example.com', query: { limit: 1000 } })
console.log(String(refused.error))
END
npx tsx src/call.ts
