import type { Account } from '../account/account.js';
import type { MembershipTerms } from '../creator/membership.js';
import type { Program } from '../program/program.js';
import type { CreatorId, MediaSourceId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { Result } from '../shared/result.js';

/** What a procedure is judged on. */
export interface ProcedureFacts {
  readonly now: Instant;
  readonly account: Pick<Account, 'id' | 'mode' | 'optimize'>;
  /** Null while none is chosen; a refusal when the chosen one does not exist in the account. */
  readonly creator: Result<{ readonly id: CreatorId; readonly displayName: string }> | null;
  readonly creatorProgram: Result<Program>;
  readonly performanceProgram: Result<Program>;
  /** The creator's membership in the Creator program. */
  readonly membership: MembershipTerms | null;
  /**
   * The media source that stands for the creator in the Performance program, or the named one; null when there
   * is none.
   */
  readonly mediaSource: Result<{ readonly id: MediaSourceId; readonly name: string }> | null;
}
