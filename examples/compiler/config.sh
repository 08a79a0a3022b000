cat > order.schema.json <<'END'
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "required": ["id", "lines"],
  "properties": {
    "id": { "type": "string", "format": "uuid" },
    "lines": { "type": "array", "items": { "$ref": "#/definitions/line" } }
  },
  "definitions": { "line": { "type": "object", "properties": { "sku": { "type": "string" } } } }
}
END
cat > compiler.config.mjs <<'END'
import { defineConfig } from '@dbaas-valkey/compiler'

export default defineConfig({
  input: 'order.schema.json',
  out: 'src/orders',
  name: ({ name }) => `shop-${name}`,
})
END
npx dbaas-valkey-compiler
npx dbaas-valkey-compiler --check
