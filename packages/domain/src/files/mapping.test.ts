import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { told, valueOf } from '../testing/index.js';
import { FILE_COLUMNS_MAX, fileMappingSchema, layoutOf } from './mapping.js';

const mapping = (more: object = {}) =>
  parse(fileMappingSchema, {
    kind: 'PROMO_CODES',
    format: 'OURS',
    columns: [{ column: 'text', header: 'My code' }],
    timeZone: 'Asia/Shanghai',
    ...more,
  });

describe('a mapping', () => {
  it('asks and clears nothing unless it is said', () => {
    expect(valueOf(mapping())).toMatchObject({
      ...{ dateOrder: null, clearsEmpty: false, externalSystem: null, isGuarded: false },
      defaultCreditPolicy: 'ALWAYS',
    });
  });

  it('names a system in the one spelling that is stored', () => {
    expect(valueOf(mapping({ externalSystem: ' Impact.com ' })).externalSystem).toBe('impact.com');
  });

  it('is plain data that is read again as it was', () => {
    const made = valueOf(mapping({ dateOrder: 'DAY_FIRST', clearsEmpty: true }));
    const kept: unknown = JSON.parse(JSON.stringify(made));
    expect(valueOf(parse(fileMappingSchema, kept as object))).toEqual(made);
  });

  const text = { column: 'text', header: 'My code' };
  test.each([
    ['no code', [], ['columns.text REQUIRED']],
    [
      'no column of ours',
      [text, { column: '__proto__', header: 'b' }],
      ['columns.1.column INVALID_VALUE'],
    ],
    [
      'a column of the other format',
      [text, { column: 'mediaId', header: 'b' }],
      ['columns.1.column INVALID_VALUE'],
    ],
    [
      'one that is only read',
      [text, { column: 'version', header: 'b' }],
      ['columns.1.column INVALID_VALUE'],
    ],
    ['a column twice', [text, { column: 'text', header: 'b' }], ['columns.1.column INVALID_VALUE']],
    [
      'a header twice',
      [text, { column: 'deal', header: 'MY_CODE' }],
      ['columns.1.header HEADER_TWICE'],
    ],
  ])('with %s is refused', (_, columns, faults) => {
    expect(told(mapping({ columns }))).toEqual(faults);
  });

  it('of creators is in our format alone, in a zone that exists, of so many columns', () => {
    expect(told(mapping({ kind: 'CREATORS', format: 'IMPACT' }))).toEqual(['format INVALID_VALUE']);
    expect(told(mapping({ timeZone: 'Mars/Olympus' }))).toEqual(['timeZone UNKNOWN_TIME_ZONE']);
    const columns = Array.from({ length: FILE_COLUMNS_MAX + 1 }, () => text);
    expect(told(mapping({ columns }))).toContain('columns TOO_MANY');
  });
});

describe('a mapping over the headers of a file', () => {
  const laid = (...headers: readonly string[]) => layoutOf(valueOf(mapping()), headers);

  it('finds its headers in any order and spelling', () => {
    expect(valueOf(laid('x', 'MY CODE*')).places.get('text')).toEqual({
      index: 1,
      header: 'MY CODE*',
    });
  });

  it('refuses a header that is not there, or there twice; of others it does not mind', () => {
    expect(told(laid('x'))).toEqual(['columns.text NOT_FOUND']);
    expect(told(laid('My code', 'x', 'my_code'))).toEqual(['columns.text HEADER_TWICE']);
    expect(told(laid('My code', 'x', 'x'))).toEqual([]);
  });
});
