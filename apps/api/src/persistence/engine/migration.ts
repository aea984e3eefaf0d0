import type { Session } from './transaction-session.js';

/** What a step may use: SQL of its own, never the descriptions of tables, which go on changing. */
export type StepSession = Pick<Session, 'select' | 'execute'>;

/**
 * Either one statement that changes tables: it happens wholly or not at all. Or work on rows that may be cut off
 * anywhere and begins again from its start: what it has done already must not matter to it.
 */
export type Step = string | ((session: StepSession) => Promise<void>);

/** One change of the schema. What has been released never changes: databases remember its name and its steps. */
export interface Migration {
  /** Ends with the number by which migrations are ordered. */
  readonly name: string;
  /** Journalled one by one if the engine commits at each. */
  readonly steps: readonly Step[];
  /**
   * Says that tables are made anew under their old names. SQLite then checks no foreign key until the end, where
   * it checks every one, and its file as a whole.
   */
  readonly rebuildsTables?: true;
}
