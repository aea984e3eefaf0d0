import type { Migration } from './migration.js';

/** How leases are waited for. */
export interface LeaseTerms {
  /** Milliseconds without a sign of life after which a lease may be taken over; by the clock of whoever waits. */
  readonly patience: number;
  /** Called with a sentence for the operator. */
  readonly tell: (sentence: string) => void;
}

/** What is decided by whoever has tables brought up to date; all of it has a default. */
export interface MigrateOptions extends Partial<LeaseTerms> {
  /** In the order in which they run; the product's own by default. */
  readonly migrations?: readonly Migration[];
}
