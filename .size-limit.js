/** What an import may cost a consumer, minified and compressed with brotli: `pnpm size`. */

/** Bundles as a consumer's project would: without the TypeScript settings of this workspace. */
const modifyEsbuildConfig = (config) => ({ ...config, tsconfigRaw: '{}', format: 'esm' })

const budget = (name, path, names, limit, ignore = []) => ({
  name,
  path: `packages/${path}`,
  import: names,
  limit,
  ignore,
  modifyEsbuildConfig,
})

// oxlint-disable-next-line import/no-default-export -- where size-limit looks for its configuration
export default [
  budget('client', 'client/dist/index.js', '{ createClient }', '8.9 kB'),
  budget(
    'client, one operation',
    'client/dist/index.js',
    '{ createTransport, getDbaasServiceValkey }',
    '6.0 kB',
  ),
  budget('client/config', 'client/dist/config/index.js', '*', '5.8 kB', ['node:*']),
  budget(
    'client/connection, options alone',
    'client/dist/connection/index.js',
    '{ iovalkeyOptions }',
    '1.2 kB',
  ),
  budget('client/connection', 'client/dist/connection/index.js', '*', '3.9 kB'),
  budget('client/paths', 'client/dist/paths.js', '*', '4.1 kB'),
  budget('client/opentelemetry', 'client/dist/opentelemetry/index.js', '*', '600 B', [
    '@opentelemetry/api',
  ]),
  budget(
    'validator, a small schema',
    'validator/dist/generated/index.js',
    '{ Operation }',
    '2.1 kB',
  ),
  budget(
    'validator, the service',
    'validator/dist/generated/index.js',
    '{ ValkeyService }',
    '6.5 kB',
  ),
  budget(
    'validator/operations',
    'validator/dist/generated/operations.js',
    '{ operations }',
    '9.5 kB',
  ),
  // Beside the budgets above, which it leaves as they are: who imports a schema alone pays nothing for its JSON Schema.
  budget(
    'validator/json-schema, the service',
    'validator/dist/generated/json-schema/index.js',
    '{ ValkeyService }',
    '11 kB',
  ),
  // A quarter of it is yaml and modern-tar, which Node loads when a seed or an archive is read.
  budget('emulator', 'emulator/dist/index.js', '{ startEmulator }', '115 kB', ['node:*']),
  // All that any command loads; a page of help loads a twentieth of it.
  budget('cli, every command', 'cli/dist/main.js', '*', '100 kB', ['node:*']),
  budget('mcp', 'mcp/dist/main.js', '*', '115 kB', ['node:*']),
  // It runs where code is written, and has its libraries in it: these are the files of its tarball.
  {
    name: 'compiler, all of it',
    path: 'packages/compiler/dist/**/*.js',
    disablePlugins: ['@size-limit/esbuild'],
    brotli: true,
    limit: '400 kB',
  },
]
