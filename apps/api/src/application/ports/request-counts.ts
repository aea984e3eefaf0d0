import type { Instant } from '@creator-codes/domain';

/** Where processes add up how often each caller has asked. */
export interface RequestCounts {
  /**
   * Adds what this process has counted since it last said so.
   * @param since when the window began
   * @returns what all processes together have counted, by caller
   */
  add(since: Instant, counted: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>>;
  /** Forgets windows that began before an instant. */
  forgetBefore(since: Instant): Promise<void>;
}
