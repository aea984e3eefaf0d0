import type { AccountId, CreatorId, InvitationLinkId, LinkRequest } from '@creator-codes/domain';
import type { FoundLinkRequest } from '../../application/ports/invitation-links.js';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import {
  LINK_REQUEST_COLUMNS,
  linkRequestOf,
  type LinkRequestColumns,
} from '../rows/invitation-link.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { addressSuffixOf } from '../tables/keys.js';

export async function findLinkRequest(
  select: Select,
  accountId: AccountId,
  email: string,
): Promise<LinkRequest | null> {
  const [row] = await select<LinkRequestColumns>(
    `SELECT ${LINK_REQUEST_COLUMNS} FROM link_request t WHERE t.account_id = ? AND t.email = ?`,
    [bytesOfOwnId(accountId), email],
  );
  return row === undefined ? null : linkRequestOf(row);
}

/** By the hash of its secret alone. */
export async function findLinkRequestBySecret(
  select: Select,
  hash: string,
): Promise<FoundLinkRequest | null> {
  const [row] = await select<{ account_id: Buffer; email: string; version: number }>(
    'SELECT account_id, email, version FROM link_request WHERE secret_hash = ?',
    [hash],
  );
  return row === undefined
    ? null
    : {
        accountId: idOfBytes('Account', row.account_id),
        ...{ email: row.email, version: row.version },
      };
}

/** By the endings of words, of which an address is one: those whose address begins so. */
export async function findCreatorsByAddress(
  select: Select,
  accountId: AccountId,
  email: string,
): Promise<readonly CreatorId[]> {
  const rows = await select<{ id: Buffer }>(
    `SELECT owner_id AS id FROM owner_name_suffix
     WHERE account_id = ? AND suffix = ? AND owner_kind = ${OWNER_KIND_NUMBER.CREATOR} ORDER BY owner_id`,
    [bytesOfOwnId(accountId), addressSuffixOf(email)],
  );
  return rows.map(({ id }) => idOfBytes('Creator', id));
}

export async function insertLinkRequest(
  session: Session,
  accountId: AccountId,
  request: LinkRequest,
  secretHash: string,
): Promise<void> {
  await session.insert(session.tables.linkRequest, [
    { ...request, content: contentText(request), accountId, secretHash },
  ]);
}

/** @param secretHash of a new request in its place; left out, the secret stays as it is */
export async function updateLinkRequest(
  session: Session,
  accountId: AccountId,
  request: LinkRequest,
  seenVersion: number,
  secretHash?: string,
): Promise<boolean> {
  const { linkId, messageId, createdAt, expiresAt, version, email } = request;
  const changed = await session.execute(
    `UPDATE link_request SET link_id = ?, content = ?, message_id = ?, created_at = ?, expires_at = ?,
       version = ?${secretHash === undefined ? '' : ', secret_hash = ?'}
     WHERE account_id = ? AND email = ? AND version = ?`,
    [
      ...[bytesOfOwnId(linkId), contentText(request)],
      ...[messageId === null ? null : bytesOfOwnId(messageId), createdAt, expiresAt, version],
      ...(secretHash === undefined ? [] : [secretHash]),
      ...[bytesOfOwnId(accountId), email, seenVersion],
    ],
  );
  return changed === 1;
}

export async function deleteLinkRequests(
  session: Session,
  accountId: AccountId,
  linkId: InvitationLinkId,
): Promise<void> {
  const link = [bytesOfOwnId(accountId), bytesOfOwnId(linkId)];
  await session.execute(
    `UPDATE message SET text = '', state = 'NOT_SENT' WHERE state <> 'SENT' AND id IN
       (SELECT message_id FROM link_request WHERE account_id = ? AND link_id = ? AND message_id IS NOT NULL)`,
    link,
  );
  await session.execute('DELETE FROM link_request WHERE account_id = ? AND link_id = ?', link);
}

function contentText({ content }: LinkRequest): string | null {
  return content === null ? null : JSON.stringify(content);
}
