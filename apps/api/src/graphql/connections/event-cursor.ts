import type { AccountId } from '@creator-codes/domain';

const CURSOR = /^events ([a-z]{2}_[\w-]{22}) (\d{1,15})$/;

/** A place in the events of an account, as clients carry it. */
export function encodeEventCursor(accountId: AccountId, seq: number): string {
  return Buffer.from(`events ${accountId} ${seq}`).toString('base64url');
}

/** The place that a cursor names in this account; null for a cursor from elsewhere, and for garbage. */
export function decodeEventCursor(accountId: AccountId, cursor: string): number | null {
  if (cursor.length > 200 || !/^[\w-]+$/.test(cursor)) return null;
  const [, account, seq] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return account === accountId ? Number(seq) : null;
}
