import { UnsupportedError } from '@dbaas-valkey/contract/diagnostic'
import type { SchemaObject } from '@dbaas-valkey/contract/model'
import type { Assertion, Check } from './check.js'
import type { Evaluated, PartNames } from './evaluation.js'
import type { Expression } from './expression.js'
import type { Helper } from './helpers.js'
import { call, type Layout } from './layout.js'
import { literal } from './literal.js'
import { below, type Location } from './location.js'
import type { Names } from './names.js'
import { plainParts, together, type Parts } from './parts.js'
import { hidesPart } from './secrets.js'
import type { Services } from './services.js'
import type { PartKind } from './traits.js'
import type { Pass, Unit } from './unit.js'
import type { Vocabulary } from './vocabulary.js'

export type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

/** What a keyword asks of all keywords together: it does not know the others. */
export interface AllKeywords {
  /** The checks of a schema, by whichever keywords it has. */
  checksOf(subject: Subject): readonly Check[]
  /**
   * The parts of a value that a schema evaluates, given that the value passes it (Core, section 11).
   *
   * @param except a keyword of the schema itself that does not count
   */
  evaluatedBy(subject: Subject, kind: PartKind, names: PartNames, except?: string): Evaluated
}

/** The function that is being written. */
export interface Frame {
  readonly compiler: Services
  readonly keywords: AllKeywords
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
    const present = this.vocabulary.in(this.schema)
    const isLast = !present.some(({ phase }) => phase === 'last')
    const isOnce = present.filter(({ comparison }) => comparison === 'equality').length < 2
    return this.shared || !isLast || !isOnce ? `${this.value} as unknown` : this.value
  }

  get isObject(): boolean {
    return typeof this.location.schema === 'object'
  }

  get schema(): SchemaObject {
    return typeof this.location.schema === 'object' ? this.location.schema : {}
  }

  get vocabulary(): Vocabulary {
    return this.frame.compiler.vocabulary
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
    const shared = this.shared || !isOnly(this.vocabulary, this.schema, String(tokens[0]))
    return this.#with({ location: below(this.location, ...tokens), beside: this.parts, shared })
  }

  /** A schema applied to a part of the value, some steps below. */
  part(tokens: readonly (string | number)[], value: string, ...steps: readonly string[]): Subject {
    return this.#with({
      location: below(this.location, ...tokens),
      value,
      steps: [...this.steps, ...steps],
      types: undefined,
      secret:
        this.secret ||
        (this.pass === 'issues' && hidesPart(this.vocabulary, this.parts, this.schema, tokens)),
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

/** Whether a schema leaves it all to a keyword that asks each of its schemas by itself. */
function isOnly(vocabulary: Vocabulary, schema: SchemaObject, name: string): boolean {
  const keyword = vocabulary.get(name)
  if (keyword === undefined || !('apart' in keyword) || !keyword.apart) return false
  return Object.keys(schema).every((key) => key === name || vocabulary.isAnnotation(key))
}
