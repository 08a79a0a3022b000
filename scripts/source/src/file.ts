/** A file that an emitter wants written: its path below the package (`src/generated/index.ts`) and its text. */
export interface GeneratedFile {
  readonly package: 'types' | 'validator' | 'client' | 'emulator' | 'docs'
  readonly path: string
  readonly text: string
}
