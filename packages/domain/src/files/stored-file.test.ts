import { describe, expect, it, test } from 'vitest';
import { fileNameOf, isFileThere } from './stored-file.js';

describe('a file is there', () => {
  it('once it is whole, until its time is over', () => {
    const file = { state: 'READY', expiresAt: 1_000 } as const;
    expect(isFileThere(file, 999)).toBe(true);
    expect(isFileThere(file, 1_000)).toBe(false);
    expect(isFileThere({ ...file, state: 'WRITING' }, 999)).toBe(false);
  });
});

test.each([
  ['codes.csv', 'codes.csv'],
  ['C:\\Users\\me\\codes.csv', 'codes.csv'],
  ['../../etc/passwd', 'passwd'],
  ['..', 'file.csv'],
  ['', 'file.csv'],
  ['a\r\nSet-Cookie: x\u202E.csv', 'aSet-Cookie: x.csv'],
  ['促销代码.xlsx', '促销代码.xlsx'],
  [`${'x'.repeat(300)}.csv`, `${'x'.repeat(196)}.csv`],
])('the name %j is kept as %j', (name, kept) => {
  expect(fileNameOf(name, 'file.csv')).toBe(kept);
});
