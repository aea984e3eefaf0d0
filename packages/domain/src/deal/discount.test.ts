import * as z from 'zod/mini';
import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { AMOUNT_MAX } from '../shared/money.js';
import { told, valueOf } from '../testing/outcome.js';
import { discountSchema, discountText, type Discount } from './discount.js';

const schema = z.object({ discount: discountSchema });
const NONE = { amount: null, percent: null, percentTo: null, maximum: null };

test.each<[string, object | null, Partial<Discount> | null]>([
  ['none', null, null],
  ['an amount', { kind: 'AMOUNT', amount: 1_500 }, { kind: 'AMOUNT', amount: 1_500 }],
  ['percent', { kind: 'PERCENT', percent: 12.5 }, { kind: 'PERCENT', percent: 12.5 }],
  [
    'percent up to an amount',
    { kind: 'PERCENT', percent: 100, maximum: AMOUNT_MAX, amount: null },
    { kind: 'PERCENT', percent: 100, maximum: AMOUNT_MAX },
  ],
  [
    'a range',
    { kind: 'PERCENT_RANGE', percent: 0.01, percentTo: 0.02 },
    { kind: 'PERCENT_RANGE', percent: 0.01, percentTo: 0.02 },
  ],
])('takes %s', (_, given, discount) => {
  expect(valueOf(parse(schema, { discount: given })).discount).toEqual(
    discount === null ? null : { ...NONE, ...discount },
  );
});

test.each<[string, object, string[]]>([
  ['no kind', { amount: 1 }, ['discount.kind REQUIRED']],
  ['a kind of its own', { kind: 'FREE' }, ['discount.kind INVALID_VALUE']],
  ['an amount of nothing', { kind: 'AMOUNT', amount: 0 }, ['discount.amount NUMBER_OUT_OF_RANGE']],
  ['an amount that is missing', { kind: 'AMOUNT' }, ['discount.amount REQUIRED']],
  ['0 %', { kind: 'PERCENT', percent: 0 }, ['discount.percent NUMBER_OUT_OF_RANGE']],
  ['over 100 %', { kind: 'PERCENT', percent: 100.01 }, ['discount.percent NUMBER_OUT_OF_RANGE']],
  ['thousandths', { kind: 'PERCENT', percent: 0.125 }, ['discount.percent INVALID_VALUE']],
  [
    'a range without a beginning and with an amount',
    { kind: 'PERCENT_RANGE', percentTo: 5, amount: 5 },
    ['discount.amount INVALID_VALUE', 'discount.percent REQUIRED'],
  ],
  [
    'a range of one number',
    { kind: 'PERCENT_RANGE', percent: 100, percentTo: 100 },
    ['discount.percentTo NUMBER_OUT_OF_RANGE'],
  ],
  [
    'an amount with a maximum',
    { kind: 'AMOUNT', amount: 5, maximum: 5 },
    ['discount.maximum INVALID_VALUE'],
  ],
])('refuses %s', (_, discount, expected) => {
  expect(told(parse(schema, { discount }))).toEqual(expected);
});

describe('what the log says of it', () => {
  it.each<[Partial<Discount> | null, string | null]>([
    [null, null],
    [{ kind: 'AMOUNT', amount: 1_500 }, '15.00 USD'],
    [{ kind: 'PERCENT', percent: 12.5 }, '12.5%'],
    [{ kind: 'PERCENT_RANGE', percent: 10, percentTo: 20 }, '10–20%'],
    [{ kind: 'PERCENT', percent: 10, maximum: 5_000 }, '10% (≤ 50.00 USD)'],
  ])('%j', (discount, text) => {
    const whole = discount === null ? null : ({ ...NONE, ...discount } as Discount);
    expect(discountText(whole, 'USD')).toBe(text);
  });
});
