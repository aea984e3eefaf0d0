import { describe, expect, it } from 'vitest';
import type { DealRow } from './deal-documents';
import {
  DEAL_FIELDS,
  emptyDeal,
  readDeal,
  readDealChanges,
  valuesOf,
  type DealValues,
} from './deal-input';

const PLACE = { timeZone: 'Asia/Shanghai', currency: 'USD' };
const VALUES: DealValues = { ...emptyDeal('pg_AAAAAAAAAAAAAAAAAAAAAA'), name: 'Winter 20' };

const pathsOf = (values: DealValues) => {
  const read = readDeal(values, PLACE);
  return read.ok ? [] : read.violations.map(({ path }) => path.join('.')).sort();
};

describe('readDeal', () => {
  it('reads dates in the account’s zone, and amounts in its currency', () => {
    const read = readDeal(
      {
        ...VALUES,
        startAt: '2026-12-01 00:00',
        ...{ minimumPurchase: '49,5', discountKind: 'PERCENT', discountPercent: '12,5 %' },
      },
      PLACE,
    );
    expect(read.ok && read.value).toMatchObject({
      name: 'Winter 20',
      startAt: '2026-11-30T16:00:00.000Z',
      endAt: null,
      landingPage: null,
      minimumPurchase: 4_950,
      discount: { kind: 'PERCENT', percent: 12.5, maximum: null },
    });
  });

  it('tells everything that is wrong at once, by the form’s own names', () => {
    const wrong = pathsOf({
      ...VALUES,
      ...{ programId: '', name: ' ', landingPage: 'javascript:alert(1)', endAt: 'later' },
      ...{ minimumPurchase: 'much', discountKind: 'AMOUNT', discountAmount: '1.005' },
    });
    expect(wrong).toEqual([
      ...['discountAmount', 'endAt', 'landingPage', 'minimumPurchase', 'name', 'programId'],
    ]);
    const fields: readonly string[] = DEAL_FIELDS;
    expect(wrong.every((path) => fields.includes(path))).toBe(true);
  });

  it('asks for what the kind of discount needs, and for nothing that it has not', () => {
    expect(pathsOf({ ...VALUES, discountKind: 'PERCENT_RANGE', discountAmount: 'x' })).toEqual([
      'discountPercent',
      'discountPercentTo',
    ]);
  });
});

describe('an edit', () => {
  const deal = {
    ...{ id: 'dl_x', name: 'Winter', description: null, type: 'BOGO', scope: 'Boots' },
    ...{ landingPage: null, defaultCode: null, minimumPurchase: 4_950, currency: 'USD' },
    discount: { kind: 'AMOUNT', amount: 1_500, percent: null, percentTo: null, maximum: null },
    ...{ startAt: null, endAt: '2026-12-31T16:00:00.000Z', syncDates: true, version: 3 },
    externalIds: [{ system: 'impact.com', id: '7' }],
    program: { id: 'pg_AAAAAAAAAAAAAAAAAAAAAA', name: 'Creators', kind: 'CREATOR' },
  } as const satisfies DealRow;
  const seen = valuesOf(deal, PLACE);

  it('begins with the deal as it reads', () => {
    expect(seen).toMatchObject({
      ...{ discountAmount: '15.00', minimumPurchase: '49.50', endAt: '2026-12-31', scope: 'Boots' },
    });
    expect(readDeal(seen, PLACE)).toMatchObject({ ok: true, value: { endAt: deal.endAt } });
  });

  it('sends what was changed alone; what was emptied is none', () => {
    const sent = (changed: Partial<DealValues>) => {
      const read = readDealChanges({ ...seen, ...changed }, changed, PLACE);
      return read.ok ? read.value : read.violations;
    };
    expect(sent({ scope: '' })).toEqual({ scope: null });
    expect(sent({ discountKind: '' })).toEqual({ discount: null });
    expect(sent({ endAt: '' })).toEqual({ endAt: null });
    expect(sent({ discountAmount: '20' })).toMatchObject({ discount: { amount: 2_000 } });
    expect(sent({ externalIds: [] })).toEqual({ externalIds: [] });
    expect(sent({})).toEqual({});
  });
});
