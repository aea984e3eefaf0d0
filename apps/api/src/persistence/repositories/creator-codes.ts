import {
  type AccountId,
  type CreatorId,
  type ProgramId,
  type PromoCodeId,
} from '@creator-codes/domain';
import type { LiveCodesAsked } from '../../application/ports/code-facts.js';
import type { Session } from '../engine/database.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/**
 * Codes of a creator with an assignment in a program that begin or count still, by their ids. The window over all
 * assignments tells; the status that is stored may be of before.
 */
export async function findLiveCodesOfCreator(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  { creatorId, programId }: { readonly creatorId: CreatorId; readonly programId: ProgramId },
  { now, limit, after }: Pick<LiveCodesAsked, 'now' | 'limit' | 'after'>,
): Promise<readonly PromoCodeId[]> {
  const from = after ? bytesOfId('PromoCode', after) : null;
  const account = bytesOfOwnId(accountId);
  const rows = await select<{ id: Buffer }>(
    `SELECT c.id FROM promo_code c${dialect.useIndex('promo_code_owner')}
     WHERE c.account_id = ? AND c.owner_id = ? AND c.owner_kind = ${OWNER_KIND_NUMBER.CREATOR}
     AND c.ends_at > ? AND c.expired_at IS NULL AND c.released_at IS NULL${from === null ? '' : ' AND c.id > ?'}
     AND EXISTS (SELECT 1 FROM assignment a${dialect.useIndex('assignment_program')}
       WHERE a.account_id = ? AND a.promo_code_id = c.id AND a.program_id = ? AND a.current = 1)
     ORDER BY c.id LIMIT ${limit}`,
    [
      ...[account, bytesOfOwnId(creatorId), now],
      ...(from === null ? [] : [from]),
      ...[account, bytesOfOwnId(programId)],
    ],
  );
  return rows.map(({ id }) => idOfBytes('PromoCode', id));
}
