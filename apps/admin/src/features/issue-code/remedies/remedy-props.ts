import type { Remedy } from '@creator-codes/domain';

/** What every remedy gets. */
export interface RemedyProps {
  readonly remedy: Remedy;
  /** The most direct one: shown as the button of the step. */
  readonly isPrimary: boolean;
  /** Who or what the step is about, for the words. */
  readonly subject: string;
}
