import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { told, valueOf } from '../testing/outcome.js';
import { createAccountSchema, updateAccountSchema } from './account.js';

const account = { name: 'Lumen', mode: 'CREATOR_ONLY', timeZone: 'Asia/Shanghai' };

describe('the input of an account', () => {
  it('has US dollars where no currency is named', () => {
    expect(valueOf(parse(createAccountSchema, account))).toEqual({ ...account, currency: 'USD' });
    expect(valueOf(parse(createAccountSchema, { ...account, currency: null })).currency).toBe(
      'USD',
    );
    expect(valueOf(parse(createAccountSchema, { ...account, currency: 'CNY' })).currency).toBe(
      'CNY',
    );
  });

  test.each([
    [{}, ['mode REQUIRED', 'name REQUIRED', 'timeZone REQUIRED']],
    [
      { name: ' ', mode: 'PERFORMANCE', timeZone: '', currency: 'usd' },
      [
        'currency INVALID_VALUE',
        'mode INVALID_VALUE',
        'name REQUIRED',
        'timeZone UNKNOWN_TIME_ZONE',
      ],
    ],
    [{ ...account, name: 'x'.repeat(100) }, []],
    [{ ...account, name: 'x'.repeat(101) }, ['name TOO_LONG']],
    [{ ...account, currency: 'ZZZ' }, ['currency INVALID_VALUE']],
    [{ ...account, name: 'Lumen\u202e' }, ['name INVALID_VALUE']],
    [{ ...account, currency: 'USD\n' }, ['currency INVALID_VALUE']],
  ])('%j: %j', (input, expected) => {
    expect(told(parse(createAccountSchema, input))).toEqual(expected);
  });
});

describe('the input of a changed account', () => {
  it('has only what changes', () => {
    expect(valueOf(parse(updateAccountSchema, { version: 2, name: null }))).toEqual({ version: 2 });
    const change = { version: 2, mode: 'PERFORMANCE_AND_CREATOR', optimizeActive: false };
    expect(valueOf(parse(updateAccountSchema, change))).toEqual(change);
  });

  test.each([
    [{}, ['version REQUIRED']],
    [{ version: '2' }, ['version INVALID_VALUE']],
    [
      { version: 2, name: '', mode: '', optimizeActive: 'yes' },
      ['mode INVALID_VALUE', 'name REQUIRED', 'optimizeActive INVALID_VALUE'],
    ],
  ])('%j: %j', (input, expected) => {
    expect(told(parse(updateAccountSchema, input))).toEqual(expected);
  });
});
