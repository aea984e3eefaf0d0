import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayInvite, mayUse } from './access.js';
import { CAPACITIES, isPartner, mayAsMuchAs, PARTNER_CAPACITIES, ROLES } from './capacity.js';
import { MUTATION_FIELDS, QUERY_FIELDS, type RootField } from './root-fields.js';

const queries = Object.keys(QUERY_FIELDS) as RootField[];
const mutations = Object.keys(MUTATION_FIELDS) as RootField[];

describe('who may use what', () => {
  it('owners may use everything', () => {
    for (const field of [...queries, ...mutations]) expect(mayUse('OWNER', field)).toBe(true);
  });

  it('managers everything but people and how the account is run', () => {
    const refused = [...queries, ...mutations].filter((field) => !mayUse('MANAGER', field));
    expect(refused).toEqual([
      ...['updateAccount', 'inviteMember', 'updateMember', 'removeMember', 'createAccountToken'],
    ]);
  });

  it('analysts read all but tokens, drafts and files that come in, and change nothing but views and exports of their own; an account they may make', () => {
    expect(queries.filter((field) => !mayUse('ANALYST', field))).toEqual([
      ...['drafts', 'file', 'apiTokens'],
    ]);
    expect(mutations.filter((field) => mayUse('ANALYST', field))).toEqual([
      ...['createAccount', 'createSavedView', 'updateSavedView', 'deleteSavedView'],
      ...['stopBulkJob', 'resumeBulkJob', 'cancelBulkJob', 'exportPromoCodes', 'exportCreators'],
    ]);
  });

  it.each(PARTNER_CAPACITIES)(
    '%s reads and exports what is theirs and makes tokens',
    (capacity) => {
      expect([...queries, ...mutations].filter((field) => mayUse(capacity, field))).toEqual([
        ...['viewer', 'node', 'nodes', 'promoCodes', 'promoCodeByText', 'deals'],
        ...['bulkJobs', 'apiTokens', 'createApiToken', 'revokeApiToken'],
        ...['stopBulkJob', 'resumeBulkJob', 'cancelBulkJob', 'exportPromoCodes'],
      ]);
    },
  );

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

describe('who may do all that somebody else may', () => {
  it('is said by the fields that each may use', () => {
    for (const capacity of ROLES) {
      for (const other of ROLES) {
        const fields = [...queries, ...mutations].filter((field) => mayUse(other, field));
        const isMore = fields.every((field) => mayUse(capacity, field));
        expect([capacity, other, mayAsMuchAs(capacity, other)]).toEqual([capacity, other, isMore]);
      }
    }
  });

  it('is of partners nobody else: they see what is theirs', () => {
    for (const partner of PARTNER_CAPACITIES) {
      for (const capacity of CAPACITIES) {
        expect(mayAsMuchAs(capacity, partner)).toBe(capacity === partner);
        expect(mayAsMuchAs(partner, capacity)).toBe(capacity === partner);
      }
    }
  });
});
