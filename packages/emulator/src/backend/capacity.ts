import { findPlan } from './plans.js'
import { refuse } from './refusals.js'

/** What the emulated account cannot get. Nobody has seen how the cloud refuses it, so the refusals are invented. */
export interface Limits {
  /** The most services in all zones together. Without it there is no limit. */
  readonly quota?: number
  /** The plans of which the cloud has none left. */
  readonly soldOut?: readonly string[]
}

/** The limits of an account, and what it has in all zones. */
export class Capacity {
  #limits: Limits
  readonly #counts: (() => number)[] = []

  /** @throws an `Error` when a plan that should be sold out does not exist */
  constructor(limits: Limits = {}) {
    this.#limits = checked(limits)
  }

  get limits(): Limits {
    return this.#limits
  }

  /** @throws an `Error` when a plan that should be sold out does not exist */
  set limits(limits: Limits) {
    this.#limits = checked(limits)
  }

  /** Counts the services of a zone as well. */
  countAlso(services: () => number): void {
    this.#counts.push(services)
  }

  /** Refuses one more service when the quota is used up. */
  refuseBeyondQuota(): void {
    const { quota } = this.#limits
    const services = this.#counts.reduce((sum, count) => sum + count(), 0)
    if (quota !== undefined && services >= quota) refuse('quotaExceeded', String(quota))
  }

  refuseSoldOut(plan: string): void {
    if (this.#limits.soldOut?.includes(plan)) refuse('planSoldOut', plan)
  }
}

/** Returns what is wrong with limits that a schema cannot express; undefined when they make sense. */
export function limitsIssue({ soldOut = [] }: Limits): string | undefined {
  const unknown = soldOut.find((plan) => !findPlan(plan))
  return unknown === undefined ? undefined : `soldOut: ${JSON.stringify(unknown)} is not a plan`
}

function checked(limits: Limits): Limits {
  const issue = limitsIssue(limits)
  if (issue !== undefined) throw new Error(issue)
  return structuredClone(limits)
}
