import { expect, test } from 'vitest';
import { MUTATION_FIELDS } from '../access/root-fields.js';
import { ID_PREFIX, type EntityName } from '../shared/id.js';
import { ASKING_CHANGES, eventTypeOf } from './event-of-audit.js';
import { EVENT_TYPES } from './event-type.js';

const BY_LINK = [
  'acceptCreatorInvitation',
  'declineCreatorInvitation',
  'joinByLink',
  'applyByLink',
];
const ACTIONS = [...Object.keys(MUTATION_FIELDS), ...BY_LINK];
const ENTITIES = Object.keys(ID_PREFIX) as EntityName[];
const of = (action: string, subjectType: EntityName, field = 'name', after: string | null = null) =>
  eventTypeOf({ action, subjectType, changes: [{ field, after }] });

test('each type is told of some change, and no other', () => {
  const states = ['HIRED', 'REJECTED', 'DECLINED', 'REMOVED', 'IN_REVIEW'];
  const told = ACTIONS.flatMap((action) =>
    ENTITIES.flatMap((type) => [
      ...states.map((state) => of(action, type, 'applicant', state)),
      ...['mode', 'replaces'].map((field) => of(action, type, field)),
    ]),
  );
  expect(new Set(told.filter((type) => type !== null))).toEqual(new Set(EVENT_TYPES));
});

test.each([
  ['rotatePromoCode', 'PromoCode', 'replacedBy', 'promo_code.rotated'],
  ['rotatePromoCode', 'PromoCode', 'replaces', 'promo_code.issued'],
  ['updateDeal', 'Deal', 'name', 'deal.updated'],
  ['updateDeal', 'PromoCode', 'endAt', 'promo_code.updated'],
  ['updateAccount', 'Account', 'mode', 'account.mode_changed'],
  ['updateAccount', 'Account', 'name', null],
  ['inviteMember', 'Invitation', 'email', null],
  ['issuePromoCode', 'Creator', 'text', null],
  ['toString', 'PromoCode', 'text', null],
] as const)('%s of %s by %s: %s', (action, type, field, expected) => {
  expect(of(action, type, field)).toBe(expected);
});

test('what changed is read where it decides alone', () => {
  expect([...ASKING_CHANGES].sort()).toEqual([
    ...['decideApplicants', 'rotatePromoCode', 'updateAccount'],
  ]);
});
