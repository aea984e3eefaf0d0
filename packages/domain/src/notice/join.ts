import { NOTICE_FIELDS, type NoticeContent, type NoticeField } from './notice.js';

/**
 * What one mail says of a code of which several things are to be told, in their order. Whoever reads it sees the code
 * as it is then: a change that was followed by another is one with it, and an end that was taken back was none.
 */
export function joinedNotices(notices: readonly NoticeContent[]): readonly NoticeContent[] {
  return notices.reduce<readonly NoticeContent[]>(withNext, []);
}

function withNext(told: readonly NoticeContent[], next: NoticeContent): readonly NoticeContent[] {
  const last = told.at(-1);
  if (last === undefined) return [next];
  const before = told.slice(0, -1);
  const both = { fields: union(last, next), textBefore: last.textBefore };
  if (last.kind === 'CHANGED') return withNext(before, { ...next, ...both });
  // What begins or is replaced is told as it is now.
  if (next.kind === 'CHANGED') return last.kind === 'ENDED' ? [...told, next] : told;
  if (last.kind !== 'ENDED' || next.kind !== 'REACTIVATED') return [...told, next];
  const change = { ...both, kind: 'CHANGED' } as const;
  return both.fields.length === 0 ? before : withNext(before, change);
}

function union(a: NoticeContent, b: NoticeContent): readonly NoticeField[] {
  return NOTICE_FIELDS.filter((field) => a.fields.includes(field) || b.fields.includes(field));
}
