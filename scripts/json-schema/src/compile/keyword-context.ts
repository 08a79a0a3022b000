import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { SchemaObject } from '@dbaas-valkey/contract/model'
import type { Condition } from '@dbaas-valkey/source/condition'
import { call, type Layout } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'
import { Name } from '@dbaas-valkey/source/name'
import type { Scope } from '@dbaas-valkey/source/scope'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { hidesPart } from '../analysis/secrets.js'
import { below, type Location } from '../model/location.js'
import { plainParts, together, type Parts } from '../model/parts.js'
import type { PartKind } from '../model/traits.js'
import type { Vocabulary } from '../model/vocabulary.js'
import type { Assertion, Check, Pass } from '../print/check.js'
import type { Helper } from '../print/helpers.js'
import type { CompiledFunction } from './compiled-function.js'
import type { Evaluated, PartNames } from './evaluation.js'
import type { Services } from './services.js'

export type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

/** What a keyword asks of all keywords together: it does not know the others. */
export interface AllKeywords {
  /** The checks of a schema, by whichever keywords it has. */
  checksOf(context: KeywordContext): readonly Check[]
  /**
   * The parts of a value that a schema evaluates, given that the value passes it (Core, section 11).
   *
   * @param except a keyword of the schema itself that does not count
   */
  evaluatedBy(context: KeywordContext, kind: PartKind, names: PartNames, except?: string): Evaluated
}

/** The parameters that functions have; which of them depends on what a function is for. */
export interface Parameters {
  readonly value: Name
  readonly report: Name
  readonly place: Name
}

/** The function that is being written. */
export interface FunctionContext {
  readonly compiler: Services
  readonly keywords: AllKeywords
  readonly compiled: CompiledFunction
  readonly scope: Scope
  readonly parameters: Parameters
  readonly pass: Pass
}

/** A schema and the value that it is applied to: what a keyword is compiled against. */
export class KeywordContext {
  readonly fn: FunctionContext
  readonly location: Location
  /** The variable that holds the value. */
  readonly value: Snippet
  /** Code for each step from the value that the function was given to this one. */
  readonly steps: readonly Snippet[]
  /** What is known of the value already, by the checks before. */
  readonly types: ReadonlySet<JsonType> | undefined
  readonly secret: boolean
  /** What schemas say of the parts of the value that are applied to it from further out. */
  readonly siblings: Parts
  /** Whether other schemas are applied to the value in the same function, too. */
  readonly shared: boolean

  constructor(
    fn: FunctionContext,
    location: Location,
    value: Snippet,
    steps: readonly Snippet[] = [],
    types?: ReadonlySet<JsonType>,
    secret = false,
    siblings = fn.compiled.variant.siblings,
    shared = false,
  ) {
    this.fn = fn
    this.location = location
    this.value = value
    this.steps = steps
    this.types = types
    this.secret = secret || fn.compiler.parts.isSecret(location)
    this.siblings = siblings
    this.shared = shared
  }

  /**
   * The value for a condition that narrows its TypeScript type to what one schema accepts, where others have their say
   * after it: the compiler would take their conditions for such that can't hold.
   */
  get unnarrowed(): Snippet {
    const present = this.vocabulary.in(this.schema)
    const isLast = !present.some(({ phase }) => phase === 'last')
    const isOnce = present.filter(({ comparison }) => comparison === 'equality').length < 2
    return this.shared || !isLast || !isOnce ? ts`${this.value} as unknown` : this.value
  }

  get isObject(): boolean {
    return typeof this.location.schema === 'object'
  }

  get schema(): SchemaObject {
    return typeof this.location.schema === 'object' ? this.location.schema : {}
  }

  get vocabulary(): Vocabulary {
    return this.fn.compiler.vocabulary
  }

  get pass(): Pass {
    return this.fn.pass
  }

  /** What is said of the parts of the value, by whichever schema. */
  get parts(): Parts {
    const { compiler, compiled } = this.fn
    return together(compiler.parts.of(this.location, compiled.variant.direction), this.siblings)
  }

  /**
   * Another schema applied to the same value.
   *
   * @throws for a keyword whose traits do not say that it applies its schemas so
   */
  same(...tokens: readonly (string | number)[]): KeywordContext {
    this.#refuseUntold(tokens, ['value'])
    const shared = this.shared || !isOnly(this.vocabulary, this.schema, String(tokens[0]))
    return this.#with({ location: below(this.location, ...tokens), siblings: this.parts, shared })
  }

  /**
   * A schema applied to a part of the value, some steps below.
   *
   * @throws for a keyword whose traits do not say that it applies its schemas so
   */
  part(
    tokens: readonly (string | number)[],
    value: Snippet,
    ...steps: readonly Snippet[]
  ): KeywordContext {
    this.#refuseUntold(tokens, ['item', 'name', 'properties', 'property'])
    return this.#with({
      location: below(this.location, ...tokens),
      value,
      steps: [...this.steps, ...steps],
      types: undefined,
      secret:
        this.secret ||
        (this.pass === 'issues' && hidesPart(this.vocabulary, this.parts, this.schema, tokens)),
      siblings: plainParts,
      shared: false,
    })
  }

  /**
   * What goes over schemas (secrets, recursion, what is evaluated) knows the schemas of a keyword by its traits only: one that
   * compiled others would be right in all that its own test looks at, and leak secrets.
   */
  #refuseUntold(tokens: readonly (string | number)[], uses: readonly string[]): void {
    // Without tokens, it is about a part and not about a schema of it.
    if (tokens.length === 0) return
    const name = String(tokens[0])
    const { appliesTo = 'nothing' } = this.vocabulary.get(name) ?? {}
    if (uses.includes(appliesTo)) return
    throw new Error(
      `The keyword ${name} applies its schemas to ${appliesTo} by its traits, and to ${uses.join(' or ')} as it is compiled.`,
    )
  }

  knowing(types: ReadonlySet<JsonType>): KeywordContext {
    return this.#with({ types })
  }

  /** The same in a block of its own, whose variables are gone after it. */
  get inBlock(): KeywordContext {
    return this.#with({ fn: { ...this.fn, scope: this.fn.scope.inner() } })
  }

  /** The same, to be asked about instead of reported on. */
  get asked(): KeywordContext {
    return this.#with({ fn: { ...this.fn, pass: 'boolean' } })
  }

  #with(changes: Partial<KeywordContext>): KeywordContext {
    const { fn, location, value, steps, types, secret, siblings, shared } = { ...this, ...changes }
    return new KeywordContext(fn, location, value, steps, types, secret, siblings, shared)
  }

  use(helper: Helper): Name {
    const { compiler, compiled } = this.fn
    return compiler.runtime.use(compiled.module, helper)
  }

  declare(wanted: string): Name {
    return new Name(this.fn.scope.take(wanted))
  }

  /** What must not hold, and the issue that says so. `expected` is the keyword's value, as the issue shows it. */
  assert(fails: Condition, keyword: string, expected: unknown): Assertion {
    return { kind: 'assertion', fails, issue: this.issue(keyword, expected) }
  }

  issue(keyword: string, expected: unknown): Layout {
    return this.report('fail', keyword, literal(keyword), literal(expected), this.shown)
  }

  /** A call that adds to the report, in the issue pass. */
  report(helper: Helper, keyword: string, ...args: readonly Layout[]): Layout {
    if (this.pass === 'boolean') return ''
    this.fn.compiler.reported.add(keyword)
    return call(this.use(helper), this.fn.parameters.report, this.place, ...args)
  }

  /** Code for the place of the value, in the issue pass. */
  get place(): Snippet {
    return this.steps.reduce<Snippet>(
      (place, step) => ts`[${place}, ${step}]`,
      this.fn.parameters.place,
    )
  }

  /** What an issue shows of the value. */
  get shown(): Snippet {
    return this.pass === 'issues' && this.secret ? this.use('secret') : this.value
  }

  /** Says something of a keyword that does not stop the generation. */
  warn(keyword: string, sentence: string): void {
    this.fn.compiler.warn(`${this.location.pointer}/${keyword}`, sentence)
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
