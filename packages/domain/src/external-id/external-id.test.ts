import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createCreatorSchema, updateCreatorSchema } from '../creator/creator.js';
import { createDealSchema, updateDealSchema } from '../deal/deal.js';
import { createMediaSourceSchema, updateMediaSourceSchema } from '../program/media-source.js';
import {
  createPerformancePartnerSchema,
  updatePerformancePartnerSchema,
} from '../program/performance-partner.js';
import { createProgramSchema, updateProgramSchema } from '../program/program.js';
import { parse, parseChanges } from '../shared/schema.js';
import { told, valueOf, violationsOf } from '../testing/outcome.js';
import {
  externalIdsInOrder,
  externalIdViolations,
  externalSystemOf,
  storedExternalId,
  storedExternalSystem,
} from './external-id.js';

const creator = (externalIds: unknown) =>
  parse(createCreatorSchema, { displayName: 'Mei', externalIds });
const ids = (externalIds: unknown) => valueOf(creator(externalIds)).externalIds;

describe('ids of other systems', () => {
  it('are one line each, trimmed; the system in small letters, the id as it is', () => {
    expect(ids([{ system: ' Impact.COM\n', id: '\tAb 1\r\n2 ' }])).toEqual([
      { system: 'impact.com', id: 'Ab 1 2' },
    ]);
    expect(ids([])).toEqual([]);
  });

  test.each([
    ['nothing', { system: ' ', id: '\u200B' }, ['0.id REQUIRED', '0.system REQUIRED']],
    ['nothing at all', {}, ['0.id REQUIRED', '0.system REQUIRED']],
    [
      'too much',
      { system: 's'.repeat(65), id: 'i'.repeat(129) },
      ['0.id TOO_LONG', '0.system TOO_LONG'],
    ],
    [
      'what grows too long in small letters',
      { system: 'İ'.repeat(33), id: '1' },
      ['0.system TOO_LONG'],
    ],
    [
      'control characters',
      { system: 'a\u0000b', id: 'a\u202Eb' },
      ['0.id INVALID_VALUE', '0.system INVALID_VALUE'],
    ],
    ['numbers', { system: 1, id: 2 }, ['0.id INVALID_VALUE', '0.system INVALID_VALUE']],
  ])('refuse %s', (_, entry, expected) => {
    expect(told(creator([entry]))).toEqual(expected.map((line) => `externalIds.${line}`));
  });

  it('have as many characters as they may', () => {
    const most = { system: 's'.repeat(64), id: '😀'.repeat(128) };
    expect(ids([most])).toEqual([most]);
  });

  it('are at most 20', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, number) => ({ system: 'a', id: String(number) }));
    expect(ids(many(20))).toHaveLength(20);
    expect(told(creator(many(21)))).toEqual(['externalIds TOO_MANY']);
  });

  it('stand in a list once; another case of the id is another id', () => {
    const twice = creator([
      ...[
        { system: 'A', id: '7' },
        { system: 'a', id: 'x' },
        { system: 'a', id: 'X' },
      ],
      { system: ' a', id: ' 7 ' },
    ]);
    expect(violationsOf(twice)).toEqual([
      {
        ...{ code: 'EXTERNAL_ID_TAKEN', path: ['externalIds', '3', 'id'] },
        params: { system: 'a', id: '7' },
      },
    ]);
  });

  it.each([
    ['a creator', createCreatorSchema, updateCreatorSchema, { displayName: 'A', creatorId: 'x' }],
    ['a program', createProgramSchema, updateProgramSchema, { name: 'A', kind: 'CREATOR' }],
    [
      'a media source',
      createMediaSourceSchema,
      updateMediaSourceSchema,
      { name: 'A', mediaSourceId: 'x' },
    ],
    [
      'a partner',
      createPerformancePartnerSchema,
      updatePerformancePartnerSchema,
      { name: 'A', performancePartnerId: 'x' },
    ],
    [
      'a deal',
      createDealSchema,
      updateDealSchema,
      { name: 'A', type: 'BOGO', programId: 'x', dealId: 'x' },
    ],
  ] as const)(
    'of %s: none where a new one has no word; kept, cleared, replaced',
    (_, create, update, input) => {
      expect(valueOf(parse(create, input))).toMatchObject({ externalIds: [] });
      const edit = { ...input, version: 1 };
      expect(valueOf(parseChanges(update, edit))).not.toHaveProperty('externalIds');
      for (const none of [null, []]) {
        expect(valueOf(parseChanges(update, { ...edit, externalIds: none }))).toMatchObject({
          externalIds: [],
        });
      }
      const one = [{ system: 'a', id: '1' }];
      expect(valueOf(parseChanges(update, { ...edit, externalIds: one }))).toMatchObject({
        externalIds: one,
      });
    },
  );

  it('name one thing each', () => {
    const mei = { id: 'mei', name: 'Mei Tanaka' };
    const typed = [
      { system: 'a', id: '1' },
      { system: 'b', id: '1' },
    ];
    const holderOf = ({ system }: { system: string }) => (system === 'b' ? mei : null);
    expect(externalIdViolations(typed, holderOf, null)).toEqual([
      {
        ...{ code: 'EXTERNAL_ID_TAKEN', path: ['externalIds', '1', 'id'] },
        params: { system: 'b', id: '1', holder: 'Mei Tanaka', holderId: 'mei' },
      },
    ]);
    expect(externalIdViolations(typed, holderOf, 'luca')).toHaveLength(1);
    expect(externalIdViolations(typed, holderOf, 'mei')).toEqual([]);
  });

  it('are shown by system, then by id', () => {
    const [a1, a2, b1] = [
      { system: 'a', id: '1' },
      { system: 'a', id: '2' },
      { system: 'b', id: '1' },
    ];
    expect(externalIdsInOrder([b1, a2, a1])).toEqual([a1, a2, b1]);
  });

  it('are looked for as they are stored, and what cannot be stored is not', () => {
    expect([storedExternalSystem(' Impact.com'), storedExternalId(' Ab ')]).toEqual([
      'impact.com',
      'Ab',
    ]);
    for (const typed of ['', ' ', 'x'.repeat(129), 'a\u0000', '\ud83d']) {
      expect([storedExternalSystem(typed), storedExternalId(typed)]).toEqual([null, null]);
    }
  });

  it('are of one system in whatever capitals, and its spelling is spelt as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const system = externalSystemOf(typed);
        expect(externalSystemOf(system)).toBe(system);
      }),
    );
    expect(externalSystemOf('IMPACT.com')).toBe(externalSystemOf('impact.COM '));
  });
});
