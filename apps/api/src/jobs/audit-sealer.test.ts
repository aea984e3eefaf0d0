import type { AccountId } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { sealAuditEvents } from './audit-sealer.js';

const ACCOUNT = 'ac_AaItP2MYeAWydEZlR6GKBg' as AccountId;

describe('sealing of many events', () => {
  it('lets requests go between two statements, even if no statement gives up the thread', async () => {
    let waiting = 1_000;
    let turns = 0;
    const atTurn: number[] = [];
    const count = () => {
      turns += 1;
      if (waiting > 0) setImmediate(count);
    };
    setImmediate(count);
    const sealed = await sealAuditEvents({
      accountsWaiting: () => Promise.resolve(waiting > 0 ? [ACCOUNT] : []),
      extend: (_account, limit) => {
        atTurn.push(turns);
        const done = Math.min(limit, waiting);
        waiting -= done;
        return Promise.resolve(done);
      },
    });
    expect(sealed).toBe(1_000);
    expect(atTurn.length).toBeGreaterThan(5);
    expect(new Set(atTurn).size).toBe(atTurn.length);
  });
});
