import type { Verdicts } from '../engine/progress';

/** The verdicts over a draft, and whether they are those of what it says now. */
export interface Judged {
  readonly verdicts: Verdicts;
  /** The server has not answered yet about what was chosen. */
  readonly isJudging: boolean;
  /** Set when the server could not be asked. */
  readonly error: unknown;
  /** Asks again and gives the answer; rejects when the server cannot be asked. */
  readonly refresh: () => Promise<Verdicts>;
}
