/**
 * Compiles OpenAPI documents and JSON Schemas to validators, ahead of time.
 *
 * @packageDocumentation
 */
export { compile } from './compile.js'
export type { Compiled, CompiledFile, CompiledOperation, LeftOut } from './compiled.js'
export { CompilerError, type CompilerErrorCode, type DocumentIssue } from './error.js'
export {
  defineConfig,
  type CompileOptions,
  type CompilerConfig,
  type Named,
  type Selection,
} from './options.js'
export { compareCompiled, writeCompiled, type Changes } from './write.js'
