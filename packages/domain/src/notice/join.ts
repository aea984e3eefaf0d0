import { NOTICE_FIELDS, type NoticeContent, type NoticeField } from './notice.js';

/**
 * What one mail says of a code of which several things are to be told, in their order. Whoever reads it sees the code
 * as it is then: a change that was followed by another is one with it, an end that was taken back was none, and a text
 * that is what it was before all of them has not changed.
 * @param text of the code as it is now
 */
export function joinedNotices(
  notices: readonly NoticeContent[],
  text: string,
): readonly NoticeContent[] {
  const textBefore = notices[0]?.textBefore ?? text;
  return notices
    .map((notice) => ({ ...notice, textBefore }))
    .flatMap((notice) => (textBefore === text ? withoutText(notice) : [notice]))
    .reduce<readonly NoticeContent[]>(withNext, []);
}

/** Nothing where nothing else was to be told. */
function withoutText(notice: NoticeContent): readonly NoticeContent[] {
  if (!notice.fields.includes('TEXT')) return [notice];
  const fields = notice.fields.filter((field) => field !== 'TEXT');
  return notice.kind === 'CHANGED' && fields.length === 0 ? [] : [{ ...notice, fields }];
}

function withNext(told: readonly NoticeContent[], next: NoticeContent): readonly NoticeContent[] {
  const last = told.at(-1);
  if (last === undefined) return [next];
  const before = told.slice(0, -1);
  const fields = union(last, next);
  if (last.kind === 'CHANGED') return withNext(before, { ...next, fields });
  // What begins or is replaced is told as it is now.
  if (next.kind === 'CHANGED') return last.kind === 'ENDED' ? [...told, next] : told;
  if (last.kind !== 'ENDED' || next.kind !== 'REACTIVATED') return [...told, next];
  const change = { ...next, fields, kind: 'CHANGED' } as const;
  return fields.length === 0 ? before : withNext(before, change);
}

function union(a: NoticeContent, b: NoticeContent): readonly NoticeField[] {
  return NOTICE_FIELDS.filter((field) => a.fields.includes(field) || b.fields.includes(field));
}
