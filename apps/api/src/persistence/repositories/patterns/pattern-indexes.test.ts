import type { AccountId } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import type { Select } from '../../engine/statement.js';
import { PatternIndexes } from './pattern-indexes.js';

const ACCOUNT = 'AC_AAAAAAAAAAAAAAAAAAAAAA' as AccountId;

describe('the patterns of an account in memory', () => {
  it('are never from before an own write, even if they were being read when it was written', async () => {
    let writes = 1;
    let held = Promise.resolve();
    const select = async (sql: string) => {
      const seen = writes;
      await held;
      return sql.includes('pattern_writes') ? [{ pattern_writes: seen }] : [];
    };
    const indexes = new PatternIndexes({ select: select as Select });
    const current = async () => (await indexes.current(ACCOUNT)).writes;
    expect(await current()).toBe(1);
    indexes.written(ACCOUNT);
    held = new Promise((resolve) => setImmediate(resolve));
    const reading = current();
    writes = 2;
    indexes.written(ACCOUNT);
    await reading;
    expect(await current()).toBe(2);
  });
});
