import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }

for (const [path, item] of Object.entries(contract.paths)) {
  const methods = Object.keys(item).filter((key) => key !== 'parameters')
  console.log(`${methods.join(', ').toUpperCase()} ${path}`)
}
