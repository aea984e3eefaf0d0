import { describe, expect, it, test } from 'vitest';
import type { AuditRow } from './audit-query';
import { auditCsv, csvCell } from './csv';

describe('a cell of the export', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+49', `"'+49"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ["x;=cmd|' /C calc'!A0", `"x;'=cmd|' /C calc'!A0"`],
    ['x; =1+1', `"x;' =1+1"`],
    ['x\n@SUM(A1)', `"x\n'@SUM(A1)"`],
    ['a,b', '"a,b"'],
    ['name: – → a; type: b', '"name: – → a; type: b"'],
    ['MEI15', '"MEI15"'],
    ['', '""'],
  ])('%j is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('the export', () => {
  it('has a heading, and a line for each event with what changed in one cell', () => {
    const row: AuditRow = {
      id: 'ev_1',
      at: '2026-12-01T00:00:00.000Z',
      actor: '=Mallory',
      actorKind: 'PERSON',
      actorId: 'ps_1',
      address: '127.0.0.1',
      action: 'createDeal',
      reason: null,
      requestId: 'r-1',
      subjectType: 'Deal',
      subjectLabel: 'Winter, 20',
      subject: { __typename: 'Deal', id: 'dl_1' },
      changes: [
        { field: 'name', before: null, after: 'Winter, 20' },
        { field: 'type', before: 'BOGO', after: 'REBATE' },
      ],
    };
    const lines = auditCsv([row]).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF"at","actor",/);
    expect(lines[1]).toBe(
      `"2026-12-01T00:00:00.000Z","'=Mallory","PERSON","ps_1","127.0.0.1","createDeal","Deal","Winter, 20","dl_1","name: – → Winter, 20; type: BOGO → REBATE","","r-1","ev_1"`,
    );
    expect(lines).toHaveLength(3);
  });
});
