import { describe, expect, it } from 'vitest';
import type { Capacity } from '../access/capacity.js';
import type { BulkJobKind } from './bulk-job.js';
import { isOwnJob, mayChangeJob } from './may-change-job.js';

const MINE = { actorId: 'me', ownerId: null };
const OWNERS = { actorId: 'me', ownerId: 'owner' };

describe('who may stop, resume and cancel a job', () => {
  it.each<[string, Capacity, BulkJobKind, typeof MINE | typeof OWNERS, boolean]>([
    ['an owner of the account: any', 'OWNER', 'ISSUE_PROMO_CODES', { ...MINE, actorId: 'b' }, true],
    ['a manager: any', 'MANAGER', 'EXPORT_CREATORS', { ...MINE, actorId: 'b' }, true],
    ['an analyst: their export', 'ANALYST', 'EXPORT_CREATORS', MINE, true],
    ['an analyst: no other export', 'ANALYST', 'EXPORT_CREATORS', { ...MINE, actorId: 'b' }, false],
    ['an analyst: no plan, be it theirs', 'ANALYST', 'EXPIRE_PROMO_CODES', MINE, false],
    ['an analyst: nothing of an owner', 'ANALYST', 'EXPORT_PROMO_CODES', OWNERS, false],
  ])('%s', (_, capacity, kind, askedBy, may) => {
    expect(mayChangeJob({ kind, askedBy }, { capacity, ...MINE })).toBe(may);
  });

  it.each<[string, string | null, BulkJobKind, boolean]>([
    ['their export, whoever of them asked', 'owner', 'EXPORT_PROMO_CODES', true],
    ['no export of another owner', 'other', 'EXPORT_PROMO_CODES', false],
    ["no export of the account's people", null, 'EXPORT_PROMO_CODES', false],
    ['no plan', 'owner', 'EXPIRE_PROMO_CODES', false],
  ])('a partner: %s', (_, ownerId, kind, may) => {
    const job = { kind, askedBy: { actorId: 'colleague', ownerId } };
    expect(mayChangeJob(job, { capacity: 'CREATOR', ...OWNERS })).toBe(may);
    expect(mayChangeJob(job, { capacity: 'PERFORMANCE_PARTNER', ...OWNERS })).toBe(may);
  });

  it.each<[string, Capacity, typeof MINE | typeof OWNERS, boolean]>([
    ['what a manager asked for', 'MANAGER', MINE, true],
    [
      'not what a colleague asked for, though they may change it',
      'OWNER',
      { ...MINE, actorId: 'b' },
      false,
    ],
    ['not what somebody asked for in the name of an owner', 'MANAGER', OWNERS, false],
  ])("one's own is %s", (_, capacity, askedBy, isOwn) => {
    expect(isOwnJob({ askedBy }, { capacity, ...MINE })).toBe(isOwn);
  });

  it('nobody whose work is our own', () => {
    const job = { kind: 'EXPORT_CREATORS', askedBy: { actorId: null, ownerId: null } } as const;
    expect(mayChangeJob(job, { capacity: 'ANALYST', actorId: null, ownerId: null })).toBe(false);
  });
});
