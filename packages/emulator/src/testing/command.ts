import type * as inputs from '../generated/control/inputs.js'
import type { SignableRequest } from './control.js'
import type { Core } from './core.js'

/** The schemas in `control.yaml`, by their names. */
type Inputs = typeof inputs

/** What a schema in `control.yaml` accepts. */
export type Input<Name extends keyof Inputs> = ReturnType<Inputs[Name]['parse']>

/** What commands work with. */
export interface CommandContext {
  readonly core: Core
  /** The address of this emulator's API. */
  readonly endpoint: string
  /** The file with the certificate of the emulator's authority. */
  readonly certificateFile: string
  /** Returns the Authorization header of a request to the API. */
  readonly sign: (request: SignableRequest) => string
}

export type Transfer = 'download' | 'upload'

/** A method of the control interface: how it is called over HTTP, with its input as the body, and what it does. */
export interface Command<
  Name extends keyof Inputs = keyof Inputs,
  Given = never,
  Result = unknown,
> {
  readonly method: 'GET' | 'POST'
  /** Whether it may change the state: then the pages are told. */
  readonly changes: boolean
  /** Below `/_emulator`. */
  readonly path: string
  /** The schema of its input. */
  readonly input: Name
  /** Whether it may be called without an input. */
  readonly optional: boolean
  /**
   * Whether it writes or reads the file that its input names. Over HTTP, the file is the body of the answer or of the request, and
   * no path is sent: a client may not choose files of the emulator's machine.
   */
  readonly transfer?: Transfer
  readonly run: (context: CommandContext, input: Given) => Result
}

/** @param run is called with what the schema accepts; it checks the limits that no schema can state */
export function command<Name extends keyof Inputs, Result>(
  method: 'GET' | 'POST',
  path: string,
  input: Name,
  run: (context: CommandContext, input: Input<Name>) => Result,
): Command<Name, Input<Name>, Result> {
  return { method, path, input, changes: method === 'POST', optional: false, run }
}

/** A command that changes nothing but has an input, which only a `POST` can have. */
export function commandThatReads<Name extends keyof Inputs, Result>(
  method: 'POST',
  path: string,
  input: Name,
  run: (context: CommandContext, input: Input<Name>) => Result,
): Command<Name, Input<Name>, Result> {
  return { method, path, input, changes: false, optional: false, run }
}

/** A command that may be called without an input, which is not the same as an empty one. */
export function commandWithOptionalInput<Name extends keyof Inputs, Result>(
  method: 'GET' | 'POST',
  path: string,
  input: Name,
  run: (context: CommandContext, input: Input<Name> | undefined) => Result,
): Command<Name, Input<Name> | undefined, Result> {
  return { method, path, input, changes: method === 'POST', optional: true, run }
}

/** A command that writes (`GET`) or reads (`POST`) the file that its input names. */
export function commandWithFile<Result>(
  method: 'GET' | 'POST',
  path: string,
  input: 'ArchivePath',
  run: (context: CommandContext, input: Input<'ArchivePath'>) => Result,
): Command<'ArchivePath', Input<'ArchivePath'>, Result> {
  const transfer = method === 'GET' ? 'download' : 'upload'
  return { method, path, input, changes: method === 'POST', optional: false, transfer, run }
}
