import { UnsupportedError } from '../../contract/diagnostic.js'
import type { SchemaObject } from '../../contract/model.js'
import type { Assertion } from './check.js'
import type { Compiler } from './compiler.js'
import type { Expression } from './expression.js'
import type { Helper } from './helpers.js'
import { isAnnotation } from './keywords/known.js'
import { call, type Layout } from './layout.js'
import { literal } from './literal.js'
import { below, type Location } from './location.js'
import type { Names } from './names.js'
import { plainParts, together, type Parts } from './parts.js'
import { hidesPart } from './secrets.js'
import type { Pass, Unit } from './unit.js'

export type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

/** The function that is being written. */
export interface Frame {
  readonly compiler: Compiler
  readonly unit: Unit
  readonly names: Names
  readonly pass: Pass
}

/** A schema and the value that it is applied to: what a keyword is compiled against. */
export class Subject {
  readonly frame: Frame
  readonly location: Location
  /** The variable that holds the value. */
  readonly value: string
  /** Code for each step from the value that the function was given to this one. */
  readonly steps: readonly string[]
  /** What is known of the value already, by the checks before. */
  readonly types: ReadonlySet<JsonType> | undefined
  readonly secret: boolean
  /** What schemas say of the parts of the value that are applied to it from further out. */
  readonly beside: Parts
  /** Whether other schemas are applied to the value in the same function, too. */
  readonly shared: boolean

  constructor(
    frame: Frame,
    location: Location,
    value: string,
    steps: readonly string[] = [],
    types?: ReadonlySet<JsonType>,
    secret = false,
    beside = frame.unit.variant.beside,
    shared = false,
  ) {
    this.frame = frame
    this.location = location
    this.value = value
    this.steps = steps
    this.types = types
    this.secret = secret || frame.compiler.parts.isSecret(location)
    this.beside = beside
    this.shared = shared
  }

  /**
   * The value for a condition that narrows its TypeScript type to what one schema accepts, where others have their say
   * after it: the compiler would take their conditions for such that can't hold.
   */
  get unnarrowed(): string {
    const { unevaluatedProperties, unevaluatedItems } = this.schema
    const isLast = unevaluatedProperties === undefined && unevaluatedItems === undefined
    const isOnce = this.schema.enum === undefined || this.schema.const === undefined
    return this.shared || !isLast || !isOnce ? `${this.value} as unknown` : this.value
  }

  get isObject(): boolean {
    return typeof this.location.schema === 'object'
  }

  get schema(): SchemaObject {
    return typeof this.location.schema === 'object' ? this.location.schema : {}
  }

  get pass(): Pass {
    return this.frame.pass
  }

  /** What is said of the parts of the value, by whichever schema. */
  get parts(): Parts {
    const { compiler, unit } = this.frame
    return together(compiler.parts.of(this.location, unit.variant.direction), this.beside)
  }

  /** Another schema applied to the same value. */
  same(...tokens: readonly (string | number)[]): Subject {
    const shared = this.shared || !isOnly(this.schema, String(tokens[0]))
    return this.#with({ location: below(this.location, ...tokens), beside: this.parts, shared })
  }

  /** A schema applied to a part of the value, some steps below. */
  part(tokens: readonly (string | number)[], value: string, ...steps: readonly string[]): Subject {
    return this.#with({
      location: below(this.location, ...tokens),
      value,
      steps: [...this.steps, ...steps],
      types: undefined,
      secret: this.secret || hidesPart(this, tokens),
      beside: plainParts,
      shared: false,
    })
  }

  knowing(types: ReadonlySet<JsonType>): Subject {
    return this.#with({ types })
  }

  /** The same in a block of its own, whose variables are gone after it. */
  get inBlock(): Subject {
    return this.#with({ frame: { ...this.frame, names: this.frame.names.inner() } })
  }

  /** The same, to be asked about instead of reported on. */
  get asked(): Subject {
    return this.#with({ frame: { ...this.frame, pass: 'boolean' } })
  }

  #with(changes: Partial<Subject>): Subject {
    const { frame, location, value, steps, types, secret, beside, shared } = { ...this, ...changes }
    return new Subject(frame, location, value, steps, types, secret, beside, shared)
  }

  use(helper: Helper): string {
    return this.frame.unit.module.use(helper)
  }

  declare(wanted: string): string {
    return this.frame.names.take(wanted)
  }

  /** What must not hold, and the issue that says so. `expected` is the keyword's value, as the issue shows it. */
  assert(fails: Expression, keyword: string, expected: unknown): Assertion {
    return { kind: 'assertion', fails, issue: this.issue(keyword, expected) }
  }

  issue(keyword: string, expected: unknown): Layout {
    return this.report('fail', keyword, literal(keyword), literal(expected), this.shown)
  }

  /** A call that adds to the report, in the issue pass. */
  report(helper: Helper, keyword: string, ...args: readonly Layout[]): Layout {
    if (this.pass === 'boolean') return ''
    this.frame.compiler.reported.add(keyword)
    return call(this.use(helper), 'report', this.place, ...args)
  }

  /** Code for the place of the value, in the issue pass. */
  get place(): string {
    return this.steps.reduce((place, step) => `[${place}, ${step}]`, 'place')
  }

  /** What an issue shows of the value. */
  get shown(): string {
    return this.pass === 'issues' && this.secret ? this.use('secret') : this.value
  }

  /** Says something of a keyword that does not stop the generation. */
  warn(keyword: string, sentence: string): void {
    this.frame.compiler.warn(`${this.location.pointer}/${keyword}`, sentence)
  }

  unsupported(keyword: string, sentence: string): UnsupportedError {
    const { pointer } = this.location
    return new UnsupportedError(`${pointer}/${keyword}`, sentence)
  }
}

/** Whether a schema leaves it all to the alternatives in a keyword, or to the opposite of what is in it. */
function isOnly(schema: SchemaObject, keyword: string): boolean {
  if (!['anyOf', 'not', 'oneOf'].includes(keyword)) return false
  return Object.keys(schema).every((key) => key === keyword || isAnnotation(key))
}
