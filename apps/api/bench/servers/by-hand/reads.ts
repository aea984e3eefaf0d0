// P1 and P2 by statements written by hand: what the floor sends as it is, and what the other servers under
// comparison resolve their hand-written schema with. The plans are those of the product's own statements.
import { by, bytes, select, type Row } from './database.js';
import { account, assignmentsOf, id, owner, statusOf, termsOf } from './shapes.js';

const PAGE = 50;
const EXPIRED = '(c.ends_at <= ? OR (c.expired_at IS NOT NULL AND c.expired_at <= ?))';

/** By status: its stored phase, the exact condition, and how often that names the present. */
const STATUS = {
  EXPIRED: { phase: 2, condition: EXPIRED, times: 2 },
  SCHEDULED: {
    phase: 0,
    condition: `(NOT ${EXPIRED} AND (c.starts_at > ? OR (c.gap_from <= ? AND ? < c.gap_until)))`,
    times: 5,
  },
} as const;
export type ListedStatus = keyof typeof STATUS;

function listOf({ phase, condition }: (typeof STATUS)[ListedStatus]): string {
  return `SELECT t.id, t.text, t.match_type, t.owner_id, t.owner_kind, t.starts_at, t.ends_at, t.gap_from, t.gap_until, t.expired_at, t.assigned_kinds, o.name AS owner_name, a.mode
  FROM (SELECT id FROM (
    SELECT id FROM (SELECT c.id FROM promo_code c ${by('promo_code_phase')} WHERE c.account_id = ? AND c.phase = ${phase} AND ${condition} ORDER BY c.id DESC LIMIT ${PAGE + 1}) x
    UNION ALL
    SELECT id FROM (SELECT c.id FROM promo_code c ${by('promo_code_due')} WHERE c.account_id = ? AND c.due_at <= ? AND ${condition} AND NOT c.phase = ${phase} ORDER BY c.id DESC LIMIT ${PAGE + 1}) y
  ) b ORDER BY id DESC LIMIT ${PAGE + 1}) p
  LEFT JOIN promo_code t ON t.account_id = ? AND t.id = p.id
  LEFT JOIN account a ON a.id = t.account_id
  LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id`;
}

const LISTS = { EXPIRED: listOf(STATUS.EXPIRED), SCHEDULED: listOf(STATUS.SCHEDULED) };

/** P1: the first page of codes in a status, newest first. */
export async function promoCodes(status: ListedStatus): Promise<object> {
  const now = Date.now();
  const moments = Array.from({ length: STATUS[status].times }, () => now);
  const params = [account, ...moments, account, now, ...moments, account];
  const rows = await select(LISTS[status], params);
  const page = rows.slice(0, PAGE);
  const ids = page.map((row) => bytes(row['id']));
  const assigned = new Map<string, Row[]>();
  for (const row of await select(assignmentsOf(ids.length), [account, ...ids])) {
    const key = bytes(row['promo_code_id']).toString('latin1');
    const others = assigned.get(key);
    if (others === undefined) assigned.set(key, [row]);
    else others.push(row);
  }
  const nodes = page.map((code, place) => ({
    ...{ id: id('pc', code['id']), text: code['text'] },
    ...termsOf(code, now, assigned.get(ids[place]?.toString('latin1') ?? '') ?? []),
  }));
  const last = nodes.at(-1)?.id ?? '';
  const endCursor = Buffer.from(JSON.stringify(['promoCodes CREATED_AT DESC', last])).toString(
    'base64url',
  );
  return { nodes, pageInfo: { hasNextPage: rows.length > PAGE, endCursor } };
}

const LOOK_UP = `SELECT t.id, t.text, t.owner_id, t.owner_kind, t.starts_at, t.ends_at, t.gap_from, t.gap_until, t.expired_at, o.name AS owner_name
  FROM promo_code t LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id
  WHERE t.account_id = ? AND t.code_key = ? AND t.claimed = 1`;

/** P2: the code that holds a text; null when nobody does. */
export async function promoCodeByText(text: string): Promise<object | null> {
  const [row] = await select(LOOK_UP, [account, `E:${text.trim().toUpperCase()}`]);
  if (row === undefined) return null;
  const { text: shown } = row;
  return {
    id: id('pc', row['id']),
    text: shown,
    status: statusOf(row, Date.now()),
    owner: owner(row),
  };
}
