import type { Fields } from '../../../application/ports/reads.js';
import type { ApiTokenView, PromoCodeOwnerView } from '../../../application/ports/views.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql } from '../../engine/sql.js';

/** Whose the tokens are, one statement for each kind of owner. */
export async function bringTokenOwners(
  reader: Reader,
  tokens: readonly ApiTokenView[],
  fields: Fields,
): Promise<void> {
  const owners = await reader.nodes(
    // Those of the account have none: an empty id names nothing.
    tokens.map(({ ownerId }) => ownerId ?? ''),
    fields,
  );
  (tokens as readonly Mutable<ApiTokenView>[]).forEach((token, index) => {
    // The id's prefix says that it is one.
    token.owner = (owners[index] ?? null) as PromoCodeOwnerView | null;
  });
}

interface MakerRow {
  readonly token_id: Buffer;
  readonly member_id: Buffer | null;
}

/** Who made the tokens, as the audit log keeps it, and whether they still have access. */
export async function bringTokenMakers(
  reader: Reader,
  tokens: readonly ApiTokenView[],
): Promise<void> {
  const rows = await reader.select<MakerRow>(
    sql`SELECT e.subject_id AS token_id, m.id AS member_id FROM audit_event e
      LEFT JOIN member m ON m.account_id = e.account_id AND m.person_id = e.actor_id
      WHERE e.account_id = ${reader.account} AND e.subject_id IN ${listOf(tokens.map(({ id }) => bytesOfOwnId(id)))}
        AND e.action IN ('createApiToken', 'createAccountToken') AND e.actor_kind = 'PERSON' AND e.actor_id IS NOT NULL`,
  );
  const makers = new Map(
    rows.map(({ token_id: id, member_id: member }) => [
      idOfBytes('ApiToken', id),
      member === null ? null : idOfBytes('Member', member),
    ]),
  );
  for (const token of tokens as readonly Mutable<ApiTokenView>[]) {
    token.makerId = makers.get(token.id) ?? null;
    token.isMakerGone = makers.get(token.id) === null;
  }
}
