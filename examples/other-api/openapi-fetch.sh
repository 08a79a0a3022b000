npm install ./petstore openapi-fetch@0.17.0 tsx
npx tsx openapi-fetch.ts
