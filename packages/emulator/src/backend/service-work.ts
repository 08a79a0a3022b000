/** Work on a service that is due again and again. */
export interface RecurringWork {
  /** What it does, for the log: the service could not be `backed up`. */
  readonly done: string
  /** The first time after `now` that it is due at; undefined when it is not due for now. */
  readonly next: (now: number) => number | undefined
  readonly run: (due: number) => Promise<unknown>
}

/** What a service must know of a migration of its own. */
export interface ServiceMigration {
  /** The port of the server that the primary follows meanwhile. */
  readonly upstreamPort: number | undefined
  /** Ends the migration: keeps what has been taken over, gives up what has not. */
  stop(): Promise<void>
  /** Ends what runs beside the service. */
  cleanUp(): Promise<void>
}
