import { expect, test } from 'vitest';
import { assignmentOf, codeOf, DAY, idOf, NOW } from '../testing/built.js';
import { quarantineViolation, toField, toReleasing } from './editable.js';
import { quarantineEndOf } from './release.js';

const ended = assignmentOf({ endAt: NOW });
const later = assignmentOf({ id: idOf('Assignment', 2), endAt: NOW + 5 });

test.each([
  ['the end of its assignment', codeOf({ assignments: [ended] }), NOW],
  ['the later of two ends', codeOf({ assignments: [ended, later] }), NOW + 5],
  ['its expiry, where that came first', codeOf({ assignments: [later], expiredAt: NOW }), NOW],
  ['its end, where that came first', codeOf({ assignments: [ended], expiredAt: NOW + 9 }), NOW],
  [
    'an earlier assignment, where the current one never counted',
    codeOf({
      assignments: [assignmentOf({ startAt: NOW + 20, createdAt: NOW })],
      earlierAssignments: [ended],
      expiredAt: NOW + 10,
    }),
    NOW,
  ],
])('the quarantine counts from %s', (_, code, from) => {
  expect(quarantineEndOf(code, 0)).toBe(from);
  expect(quarantineEndOf(code, 90)).toBe(from + 90 * DAY);
});

test.each([
  ['was expired before its start', { startAt: NOW + 1 }, NOW],
  ['was expired as it was to start', { startAt: NOW }, NOW],
])('a code that %s has none', (_, changes, expiredAt) => {
  const code = codeOf({ assignments: [assignmentOf(changes)], expiredAt });
  expect(quarantineEndOf(code, 90)).toBeNull();
});

const released = codeOf({ expiredAt: NOW - DAY, releasedAt: NOW - 1 });

test.each([
  ['counts', codeOf(), 'NOT_ENDED'],
  ['is scheduled', codeOf({ assignments: [assignmentOf({ startAt: NOW + 1 })] }), 'NOT_ENDED'],
  ['ended at this millisecond', codeOf({ assignments: [ended] }), null],
  ['was expired', codeOf({ expiredAt: NOW }), null],
  ['was released', released, 'RELEASED'],
])('the text of a code that %s', (_, code, reason) => {
  const objection = toReleasing({ code, now: NOW });
  expect(objection?.code === 'NOT_EDITABLE_NOW' ? objection.params.reason : null).toBe(reason);
});

test('stays for its quarantine, to the millisecond', () => {
  const code = codeOf({ assignments: [ended] });
  const last = NOW + 90 * DAY - 1;
  expect(quarantineViolation({ code, now: last }, 90)?.params).toEqual({ until: last + 1 });
  expect(quarantineViolation({ code, now: last + 1 }, 90)).toBeNull();
});

test('of a released code only the comments can be edited', () => {
  const may = (
    ['TEXT', 'DEAL', 'COMMENTS', 'PURPOSE', 'INTERNAL_NOTE', 'NOTIFICATION_EMAIL'] as const
  ).filter((field) => toField({ code: released, now: NOW }, field) === null);
  expect(may).toEqual(['COMMENTS']);
});
