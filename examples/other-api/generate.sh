pnpm generate --spec petstore.yaml --out petstore
cd petstore && npm install && npm run build
