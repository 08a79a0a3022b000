npm install ./petstore tsx
npm install --save-dev --save-exact @hey-api/openapi-ts@0.95.0 typescript@5.9.3
npx openapi-ts --input petstore.yaml --output client
npx tsx hey-api.ts
