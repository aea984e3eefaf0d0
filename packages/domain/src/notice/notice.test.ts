import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { replaced } from '../promo-code/rotation.js';
import type { PromoCode } from '../promo-code/promo-code.js';
import { assignmentOf, codeOf, DAY, idOf, NOW } from '../testing/built.js';
import { joinedNotices } from './join.js';
import {
  isTooLateToTell,
  NOTICE_KINDS,
  NOTICE_LIFE,
  noticeOf,
  type NoticeContent,
  type NoticeKind,
} from './notice.js';

const begun = { startAt: NOW - DAY, endAt: NOW + DAY };
const code = codeOf({ assignments: [assignmentOf(begun)] });
const withDates = (changes: Partial<typeof begun>): PromoCode => ({
  ...code,
  assignments: [assignmentOf({ ...begun, ...changes })],
});
const told = (before: PromoCode | null, after: PromoCode) => {
  const notice = noticeOf(before, after, NOW);
  return notice === null ? null : [notice.kind, ...notice.fields].join(' ');
};

describe('an owner is told', () => {
  test.each<[string, PromoCode | null, PromoCode, string | null]>([
    ['a new code', null, code, 'ISSUED'],
    ['nothing', code, { ...code, version: 2 }, null],
    [
      'what is for staff',
      code,
      {
        ...code,
        ...{ purpose: 'INTERNAL', internalNote: 'secret', notificationEmail: 'a@b.example' },
      },
      null,
    ],
    ['another text', code, { ...code, text: 'OTHER' }, 'CHANGED TEXT'],
    ['comments', code, { ...code, comments: 'Hello' }, 'CHANGED COMMENTS'],
    ['a deal', code, { ...code, dealId: idOf('Deal') }, 'CHANGED DEAL'],
    ['a later end', code, withDates({ endAt: NOW + 2 * DAY }), 'CHANGED DATES'],
    ['a start that has passed', withDates({ startAt: NOW - 2 * DAY }), code, null],
    ['a start that comes', withDates({ startAt: NOW + 1 }), code, 'CHANGED DATES'],
    ['an end that is now', code, withDates({ endAt: NOW }), 'ENDED DATES'],
    ['an end a moment from now', code, withDates({ endAt: NOW + 1 }), 'CHANGED DATES'],
    ['expiry', code, { ...code, expiredAt: NOW }, 'ENDED'],
    ['one that had ended', withDates({ endAt: NOW }), { ...code, expiredAt: NOW }, 'CHANGED DATES'],
    ['expiry taken back', { ...code, expiredAt: NOW }, code, 'REACTIVATED'],
    [
      'another policy',
      code,
      {
        ...code,
        assignments: [assignmentOf({ ...begun, startAt: NOW, creditPolicy: 'IF_WINNER' })],
      },
      'CHANGED CREDIT_POLICY',
    ],
    [
      'a second place',
      code,
      {
        ...code,
        assignments: [...code.assignments, assignmentOf({ programId: idOf('Program', 2) })],
      },
      null,
    ],
    ['a text that is given up', code, { ...code, releasedAt: NOW, comments: 'x' }, null],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('of a rotation, whether both count for a while or not', () => {
    const how = { by: idOf('PromoCode', 2), now: NOW, actor: 'Ana', reason: 'leaked' };
    expect(told(code, replaced(code, { ...how, graceUntil: null }))).toBe('ROTATED');
    expect(told(code, replaced(code, { ...how, graceUntil: NOW + 1 }))).toBe('ROTATED DATES');
  });

  it('for three days', () => {
    expect(isTooLateToTell(NOW - NOTICE_LIFE + 1, NOW)).toBe(false);
    expect(isTooLateToTell(NOW - NOTICE_LIFE, NOW)).toBe(true);
  });
});

const notice = (kind: NoticeKind, ...fields: NoticeContent['fields']): NoticeContent => ({
  ...{ kind, fields, textBefore: 'A' },
});
const joined = (...notices: readonly NoticeContent[]) =>
  joinedNotices(notices, 'Z').map(({ kind, fields }) => [kind, ...fields].join(' '));

describe('several notices of one code', () => {
  it('are told as what came of them', () => {
    expect(joined(notice('CHANGED', 'DATES'), notice('CHANGED', 'TEXT'))).toEqual([
      'CHANGED TEXT DATES',
    ]);
    expect(joined(notice('ISSUED'), notice('CHANGED', 'TEXT'))).toEqual(['ISSUED']);
    expect(joined(notice('CHANGED', 'TEXT'), notice('ENDED'))).toEqual(['ENDED TEXT']);
    expect(joined(notice('CHANGED', 'TEXT'), notice('ENDED'), notice('REACTIVATED'))).toEqual([
      'CHANGED TEXT',
    ]);
    expect(joined(notice('ENDED'), notice('REACTIVATED'))).toEqual([]);
    expect(joined(notice('ENDED'), notice('REACTIVATED', 'DATES'))).toEqual(['CHANGED DATES']);
    expect(joined(notice('ENDED'), notice('CHANGED', 'COMMENTS'), notice('REACTIVATED'))).toEqual([
      'CHANGED COMMENTS',
    ]);
    expect(joined(notice('CHANGED', 'TEXT'), notice('ROTATED', 'DATES'))).toEqual([
      'ROTATED TEXT DATES',
    ]);
    expect(joined(notice('ISSUED'), notice('ENDED'))).toEqual(['ISSUED', 'ENDED']);
    expect(joined(notice('ISSUED'), notice('ENDED'), notice('REACTIVATED'))).toEqual(['ISSUED']);
  });

  it('say nothing of a text that is what it was again, and else which one was told last', () => {
    const change = (textBefore: string, ...fields: NoticeContent['fields']): NoticeContent => ({
      ...{ kind: 'CHANGED', fields, textBefore },
    });
    const there = change('A', 'TEXT');
    expect(joinedNotices([there], 'B')).toEqual([there]);
    expect(joinedNotices([there, change('B', 'TEXT')], 'A')).toEqual([]);
    expect(joinedNotices([there, change('B', 'TEXT')], 'C')).toEqual([there]);
    expect(joinedNotices([there, change('B', 'TEXT', 'DEAL')], 'A')).toEqual([change('A', 'DEAL')]);
    const ended: NoticeContent = { kind: 'ENDED', fields: [], textBefore: 'B' };
    const endedAsA = { ...ended, textBefore: 'A' };
    expect(joinedNotices([there, ended, change('B', 'TEXT')], 'A')).toEqual([endedAsA]);
    expect(joinedNotices([there, ended, change('B', 'TEXT')], 'C')).toEqual([
      { ...endedAsA, fields: ['TEXT'] },
      there,
    ]);
    const back: NoticeContent = { ...ended, kind: 'REACTIVATED' };
    expect(joinedNotices([there, ended, back, change('B', 'TEXT')], 'A')).toEqual([]);
  });

  it('never say the same twice in a row, and say nothing only where an end was taken back', () => {
    const kinds = fc.array(fc.constantFrom(...NOTICE_KINDS.filter((kind) => kind !== 'ISSUED')));
    fc.assert(
      fc.property(kinds, (all) => {
        const kept = joinedNotices(
          all.map((kind) => notice(kind)),
          'Z',
        );
        const pairs = kept.slice(1).map(({ kind }, place) => [kept[place]?.kind, kind]);
        expect(
          pairs.filter(([a, b]) => a === 'CHANGED' || (a === 'ENDED' && b === 'REACTIVATED')),
        ).toEqual([]);
        if (kept.length === 0 && all.length > 0) {
          expect(all).toEqual(expect.arrayContaining(['ENDED', 'REACTIVATED']));
        }
      }),
    );
  });
});
