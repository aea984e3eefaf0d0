import type { MessageState, NoticeKind, NoticeState } from '@creator-codes/domain';
import type { OwnerNoticeView, PromoCodeView } from '../../../application/ports/views.js';
import { listOf, sql } from '../../engine/sql.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { grouped } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

interface NoticeRow {
  readonly promo_code_id: Buffer;
  readonly kind: NoticeKind;
  readonly at: number;
  readonly state: NoticeState;
  readonly recipient: string | null;
  readonly message_state: MessageState | null;
  readonly sent_at: number | null;
}

/** The latest that the owner of each code was told of it. */
export async function bringOwnerNotices(
  reader: Reader,
  codes: readonly PromoCodeView[],
): Promise<void> {
  const ids = codes.map(({ id }) => bytesOfOwnId(id));
  const rows = await reader.select<NoticeRow>(
    sql`SELECT n.promo_code_id, n.kind, n.at, n.state, m.recipient, m.state AS message_state, m.sent_at
      FROM (SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.promo_code_id ORDER BY t.id DESC) AS place
        FROM owner_notice t WHERE t.account_id = ${reader.account} AND t.promo_code_id IN ${listOf(ids)}) n
      LEFT JOIN message m ON m.id = n.message_id
      WHERE n.place <= 20 ORDER BY n.id DESC`,
  );
  const byCode = grouped(rows, (row) => idOfBytes('PromoCode', row.promo_code_id));
  for (const code of codes as readonly Mutable<PromoCodeView>[]) {
    code.ownerNotices = (byCode.get(code.id) ?? []).map(noticeView);
  }
}

function noticeView(row: NoticeRow): OwnerNoticeView {
  const { kind, at, recipient: to, sent_at: sentAt } = row;
  return { kind, at, to, sentAt, state: toldState(row) };
}

function toldState({ state, message_state: mail }: NoticeRow): OwnerNoticeView['state'] {
  if (state === 'WAITING') return 'WAITING';
  if (state === 'DROPPED' || mail === null) return 'NOT_SENT';
  switch (mail) {
    case 'QUEUED':
      return 'WAITING';
    case 'SENT':
      return 'SENT';
    case 'NOT_SENT':
    case 'FAILED':
      return 'NOT_SENT';
  }
}
