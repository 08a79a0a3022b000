/** The emulator is a server: a bundle for the browser leaves it outside. */
// oxlint-disable-next-line import/no-default-export -- where Vite looks for its configuration
export default {
  logLevel: 'error',
  build: {
    target: 'es2022',
    outDir: 'out/vite',
    lib: { entry: 'program.mts', formats: ['es'], fileName: () => 'program.mjs' },
    rollupOptions: { external: ['@dbaas-valkey/emulator'] },
  },
}
