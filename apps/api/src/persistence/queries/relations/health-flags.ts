import {
  countsFrom,
  hasDealEnded,
  hasJoined,
  healthFlagsOf,
  isComplete,
  type ProgramMode,
  type StoredMembershipState,
} from '@creator-codes/domain';
import type { PromoCodeView } from '../../../application/ports/views.js';
import {
  assignedKindsOf,
  ownerKindOf,
  PROGRAM_KIND_NUMBER,
  startOf,
} from '../../tables/encodings.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { grouped } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql } from '../../engine/sql.js';

interface HealthRow {
  readonly id: Buffer;
  readonly owner_kind: number;
  readonly assigned_kinds: number;
  readonly starts_at: number;
  readonly mode: ProgramMode;
  readonly state: StoredMembershipState | null;
  readonly contract_start: number | null;
  readonly contract_end: number | null;
  readonly deal_id: Buffer | null;
  readonly deal_end: number | null;
}

/**
 * The flags of each code. A creator's contract counts in the Creator program that the code is assigned in; where
 * it is assigned in none yet, in any.
 */
export async function bringHealthFlags(
  reader: Reader,
  codes: readonly PromoCodeView[],
): Promise<void> {
  const { hints } = reader;
  const ids = codes.map(({ id }) => bytesOfOwnId(id));
  const rows = await reader.select<HealthRow>(
    sql`SELECT t.id, t.owner_kind, t.assigned_kinds, t.starts_at, acc.mode, m.state, m.contract_start, m.contract_end, t.deal_id, d.end_at AS deal_end
      FROM promo_code t
      LEFT JOIN account acc ON acc.id = t.account_id
      LEFT JOIN assignment a${hints.index('assignment_program')} ON a.account_id = t.account_id AND a.promo_code_id = t.id
        AND a.program_kind = ${PROGRAM_KIND_NUMBER.CREATOR} AND a.current = 1
      LEFT JOIN membership m${hints.index('membership_creator')} ON m.account_id = t.account_id AND m.creator_id = t.owner_id
        AND (a.program_id IS NULL OR m.program_id = a.program_id)
      LEFT JOIN deal d ON d.account_id = t.account_id AND d.id = t.deal_id
      WHERE t.account_id = ${reader.account} AND t.id IN ${listOf(ids)}`,
  );
  const byCode = grouped(rows, (row) => idOfBytes('PromoCode', row.id));
  for (const code of codes as readonly Mutable<PromoCodeView>[]) {
    code.healthFlags = flagsOf(byCode.get(code.id) ?? [], reader.scope.now);
  }
}

/** @param rows of one code: one for each membership that counts, at least one */
function flagsOf(rows: readonly HealthRow[], now: number) {
  const [first] = rows;
  if (first === undefined) return [];
  const ownerKind = ownerKindOf(first.owner_kind);
  const from = countsFrom({ startAt: startOf(first.starts_at) }, now);
  const joined = rows.some(
    ({ state, contract_start: contractStart, contract_end: contractEnd }) =>
      state !== null && hasJoined({ state, contractStart, contractEnd }, from),
  );
  return healthFlagsOf({
    isComplete: isComplete(ownerKind, first.mode, assignedKindsOf(first.assigned_kinds)),
    ownerHasJoined: ownerKind !== 'CREATOR' || joined,
    dealHasEnded: first.deal_id !== null && hasDealEnded({ endAt: first.deal_end }, now),
  });
}
