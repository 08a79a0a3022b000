/** What is told of a schema or an operation, where names or selections are asked for. */
export interface Named {
  readonly kind: 'schema' | 'operation'
  /** The schema's name in the document, or the operationId. */
  readonly name: string
  /** Of an operation. */
  readonly tags: readonly string[]
}

/** Which parts of an OpenAPI document to take. In a name, `*` stands for any characters. */
export interface Selection {
  /** Names of component schemas. */
  readonly schemas?: readonly string[]
  /** Operations that have one of these tags. */
  readonly tags?: readonly string[]
  /** operationIds. */
  readonly operations?: readonly string[]
}

/** What to compile, and how. */
export interface CompileOptions {
  /**
   * An OpenAPI document, or one or several JSON Schemas: paths of JSON or YAML files. An OpenAPI document may also be a URL,
   * or `-` for the standard input; a document that is there as an object is taken as well.
   */
  readonly input: string | readonly string[] | Readonly<Record<string, unknown>>
  /** What to write. Schemas that it refers to come with it. Default: everything. */
  readonly include?: Selection
  /** What to leave out of that. */
  readonly exclude?: Selection
  /** What to call a schema or an operation, instead of its own name. It is made an identifier, and unique. */
  readonly name?: (given: Named) => string
  /**
   * The messages of issues: `english`; `none`, for programs that show none; or a module of yours that exports them as
   * `messages`, by its path from the folder of the validators: `../german.js`. Default: `english`.
   */
  readonly messages?: 'english' | 'none' | (string & {})
  /**
   * `written`: each type is written beside its validator. Or the module that openapi-typescript has written for the same
   * document, by its path from the folder of the validators: `../api.js`. Default: `written`.
   */
  readonly types?: 'written' | (string & {})
  /** Whether to write the validators once more with their JSON Schema (Standard JSON Schema). Default: true. */
  readonly jsonSchema?: boolean
  /** How the modules name each other: `.ts` for Deno, and for Node without a build. Default: `.js`. */
  readonly importExtension?: '.js' | '.ts'
  /** Formats that are not checked, without a warning. */
  readonly allowedFormats?: readonly string[]
  /** Whether a `$ref` may lead to the network. Default: false. */
  readonly allowRemoteRefs?: boolean
}

/** What a config file says. Paths in it count from the folder that the file is in. */
export interface CompilerConfig extends Omit<CompileOptions, 'input'> {
  readonly input: string | readonly string[]
  /** The folder to write to. Files in it that others have written stay as they are. */
  readonly out: string
  /** Whether the command ends with 1 where something is left out or there is a warning. Default: false. */
  readonly strict?: boolean
}

/**
 * Types a config file.
 *
 * @example
 * // compiler.config.mjs
 * import { defineConfig } from '@dbaas-valkey/compiler'
 *
 * export default defineConfig({ input: 'openapi.yaml', out: 'src/validators' })
 */
export function defineConfig<Config extends CompilerConfig | readonly CompilerConfig[]>(
  config: Config,
): Config {
  return config
}
