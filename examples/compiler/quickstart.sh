cat > openapi.yaml <<'END'
openapi: 3.1.0
info: { title: Pets, version: '1.0' }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ name: limit, in: query, schema: { type: integer, maximum: 100 } }]
      responses:
        '200':
          description: All pets.
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
components:
  schemas:
    Pet:
      type: object
      required: [name, kind]
      properties:
        name: { type: string, minLength: 1 }
        kind: { enum: [cat, dog] }
        born: { type: string, format: date }
END
npx @dbaas-valkey/compiler openapi.yaml --out src/validators

cat > src/main.ts <<'END'
import { Pet } from './validators/index.js'
import { operations } from './validators/operations.js'

const result = Pet.validate({ name: '', kind: 'cow' })
if (result.ok) console.log(result.value.name)
else for (const { pointer, message } of result.issues) console.log(pointer, message)

const pets = operations.listPets.responses['200'].parse([{ name: 'Ada', kind: 'cat' }])
console.log(pets.map(({ name, kind }) => `${name} is a ${kind}`))
END
npx tsx src/main.ts
