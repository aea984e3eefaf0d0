import { describe, expect, it } from 'vitest';
import { readAuditSearch } from './params';
import { auditFilter, isFiltered } from './search';

describe('the filter of the audit log', () => {
  it('takes whole days of the account, the last one included', () => {
    const filter = auditFilter({ from: '2026-03-08', to: '2026-03-08' }, 'America/New_York');
    expect(filter).toMatchObject({
      after: '2026-03-08T05:00:00.000Z',
      before: '2026-03-09T04:00:00.000Z',
    });
  });

  it('leaves out what an address says wrongly', () => {
    const search = readAuditSearch({ from: '2026-02-30', to: 7, action: '  ' });
    expect(isFiltered(search)).toBe(false);
    expect(auditFilter(search, 'UTC')).toEqual({});
  });
});
