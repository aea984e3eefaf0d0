import type { MembershipView } from '../../../application/ports/views.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql } from '../../engine/sql.js';

interface NamesRow {
  readonly id: Buffer;
  readonly creator_name: string;
  readonly program_name: string;
  readonly account_name: string;
}

/** The names that an invitation is written with. */
export async function bringInvitationNames(
  reader: Reader,
  memberships: readonly MembershipView[],
): Promise<void> {
  const ids = memberships.map(({ id }) => bytesOfOwnId(id));
  const rows = await reader.select<NamesRow>(
    sql`SELECT m.id, o.name AS creator_name, p.name AS program_name, acc.name AS account_name
      FROM membership m
      LEFT JOIN code_owner o ON o.account_id = m.account_id AND o.id = m.creator_id
      LEFT JOIN program p ON p.account_id = m.account_id AND p.id = m.program_id
      LEFT JOIN account acc ON acc.id = m.account_id
      WHERE m.account_id = ${reader.account} AND m.id IN ${listOf(ids)}`,
  );
  const names = new Map<string, NamesRow>(
    rows.map((row) => [idOfBytes('Membership', row.id), row]),
  );
  for (const membership of memberships as readonly Mutable<MembershipView>[]) {
    const row = names.get(membership.id);
    if (row === undefined) continue;
    membership.invitationNames = {
      creatorName: row.creator_name,
      accountName: row.account_name,
      programName: row.program_name,
    };
  }
}
