import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacitiesFor, mayInvite, mayRead, mayUse } from './access.js';
import { CAPACITIES, isPartner, PARTNER_CAPACITIES, ROLES } from './capacity.js';
import { OBJECT_FIELDS } from './object-fields.js';
import { PAYLOAD_FIELDS } from './payload-fields.js';
import { MUTATION_FIELDS, QUERY_FIELDS, type RootField } from './root-fields.js';

const queries = Object.keys(QUERY_FIELDS) as RootField[];
const mutations = Object.keys(MUTATION_FIELDS) as RootField[];

describe('who may use what', () => {
  it('owners may use everything', () => {
    for (const field of [...queries, ...mutations]) expect(mayUse('OWNER', field)).toBe(true);
  });

  it('managers everything but people and how the account is run', () => {
    const refused = [...queries, ...mutations].filter((field) => !mayUse('MANAGER', field));
    expect(refused).toEqual(['updateAccount', 'inviteMember', 'updateMember', 'removeMember']);
  });

  it('analysts read all but tokens, and change nothing; an account of their own they may make', () => {
    expect(queries.filter((field) => !mayUse('ANALYST', field))).toEqual(['apiTokens']);
    expect(mutations.filter((field) => mayUse('ANALYST', field))).toEqual(['createAccount']);
  });

  it.each(PARTNER_CAPACITIES)('%s reads what is theirs and makes tokens', (capacity) => {
    expect([...queries, ...mutations].filter((field) => mayUse(capacity, field))).toEqual([
      ...['viewer', 'node', 'nodes', 'promoCodes', 'promoCodeByText', 'deals', 'apiTokens'],
      ...['createApiToken', 'revokeApiToken'],
    ]);
  });

  it('a lower role never may what a higher one may not', () => {
    const arbitraryRole = fc.integer({ min: 0, max: ROLES.length - 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...queries, ...mutations),
        arbitraryRole,
        arbitraryRole,
        (field, a, b) => {
          const [higher, lower] = [ROLES[Math.min(a, b)], ROLES[Math.max(a, b)]];
          if (higher === undefined || lower === undefined) return;
          expect(mayUse(higher, field) || !mayUse(lower, field)).toBe(true);
        },
      ),
    );
  });
});

describe('who may read which field', () => {
  it('the same answer as for root fields', () => {
    for (const capacity of CAPACITIES) {
      for (const field of queries) {
        expect(mayRead(capacity, 'Query', field)).toBe(mayUse(capacity, field));
      }
      for (const field of mutations) {
        expect(mayRead(capacity, 'Mutation', field)).toBe(mayUse(capacity, field));
      }
    }
  });

  it('what staff write about partners is not shown to them', () => {
    const inside = [
      ['Creator', 'notes'],
      ['PromoCode', 'expiredReason'],
      ['PromoCode', 'auditEvents'],
      ['Membership', 'decidedBy'],
      ['UserError', 'conflictingPromoCode'],
      ['Account', 'optimizeRecordedBy'],
    ] as const;
    for (const [type, field] of inside) {
      expect(capacitiesFor(type, field)).toEqual(ROLES);
    }
    // What they write to them is.
    expect(capacitiesFor('PromoCode', 'comments')).toEqual(CAPACITIES);
  });

  it('nobody decided is null, and nobody may', () => {
    const undecided = [
      ['Creator', 'salary'],
      ['Query', 'secrets'],
      ['Mutation', 'dropEverything'],
      ['CreateDealPayload', 'sql'],
      ['DropEverythingPayload', 'errors'],
      ['Nothing', 'id'],
      ['constructor', 'name'],
      ['Query', 'constructor'],
      ['ConstructorPayload', 'name'],
      ['Creator', ''],
      ['Creator', 'id displayName'],
    ] as const;
    for (const [type, field] of undecided) {
      expect(capacitiesFor(type, field)).toBeNull();
      expect(CAPACITIES.some((capacity) => mayRead(capacity, type, field))).toBe(false);
    }
  });

  it('each field is decided once', () => {
    for (const fields of Object.values(OBJECT_FIELDS)) {
      const names = Object.values(fields).flatMap((list) => list.split(' '));
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
    }
  });

  it('every mutation has its payload', () => {
    expect(Object.keys(PAYLOAD_FIELDS)).toEqual(mutations);
    expect(capacitiesFor('InvitePartnerPayload', 'invitation')).toEqual(['OWNER', 'MANAGER']);
  });
});

describe('who may invite whom', () => {
  it('owners everybody, managers partners, others nobody', () => {
    for (const invited of CAPACITIES) {
      expect(mayInvite('OWNER', invited)).toBe(true);
      expect(mayInvite('MANAGER', invited)).toBe(isPartner(invited));
      for (const capacity of ['ANALYST', ...PARTNER_CAPACITIES, null] as const) {
        expect(mayInvite(capacity, invited)).toBe(false);
      }
    }
  });
});
