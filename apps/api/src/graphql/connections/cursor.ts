import { entityOfId } from '@creator-codes/domain';
import type { Order, Position } from '../../application/ports/reads.js';

/** The list and the order in which a cursor is a place; in any other it means nothing. */
export interface CursorScope {
  readonly list: string;
  readonly order: Order;
}

/** A place in a list as clients carry it: opaque, and bound to its list and order. */
export function encodeCursor(scope: CursorScope, position: Position): string {
  return Buffer.from(JSON.stringify([tagOf(scope), ...position])).toString('base64url');
}

/** The place that a cursor names in this list and order; null for a cursor from elsewhere, and for garbage. */
export function decodeCursor(scope: CursorScope, cursor: string): Position | null {
  if (cursor.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/.test(cursor)) return null;
  const parts = partsOf(Buffer.from(cursor, 'base64url').toString());
  if (parts?.[0] !== tagOf(scope)) return null;
  const position = parts.slice(1);
  return isKeyOf(scope.order, position.slice(0, -1)) && entityOfId(position.at(-1) ?? '') !== null
    ? position
    : null;
}

/** Longest key: 260 characters of text or name, four bytes each, and an id. */
const MAX_LENGTH = 2_000;

function partsOf(text: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(text);
    const isKey = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
    return isKey ? parts : null;
  } catch {
    return null;
  }
}

function tagOf({ list, order }: CursorScope): string {
  return `${list} ${order.field} ${order.direction}`;
}

/** An instant as it is stored. */
const INSTANT = /^-?\d{1,15}$/;

/** Whether these are the parts of a place before its id. */
function isKeyOf({ field }: Order, key: readonly string[]): boolean {
  if (field === 'CREATED_AT') return key.length === 0;
  const isInstant = field === 'STARTS_AT' || field === 'ENDS_AT';
  return key.length === 1 && (!isInstant || INSTANT.test(key[0] ?? ''));
}
