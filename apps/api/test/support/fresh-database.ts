/** A database of a test's own. */
export interface FreshDatabase {
  /** As `DATABASE_URL`. */
  readonly url: string;
  readonly remove: () => Promise<void>;
}
