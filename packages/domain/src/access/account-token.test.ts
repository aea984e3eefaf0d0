import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { valueOf, violationsOf } from '../testing/outcome.js';
import { mayUse } from './access.js';
import { ACCOUNT_SCOPES, ACCOUNT_TOKEN_CAPACITIES, mayCarry } from './account-scope.js';
import {
  accountScopesForField,
  accountScopesForInput,
  accountScopesForType,
  isGuardedInput,
  isGuardedPart,
  readsNames,
} from './account-scopes.js';
import { carriedViolations, createAccountTokenSchema } from './account-token.js';
import { MUTATION_FIELDS, QUERY_FIELDS, type RootField } from './root-fields.js';

const QUERIES = Object.keys(QUERY_FIELDS) as RootField[];
const MUTATIONS = Object.keys(MUTATION_FIELDS) as RootField[];
const token = { name: ' ERP ', capacity: 'MANAGER', scopes: ['FILES', 'CREATORS_READ', 'FILES'] };

describe('a new token of the account', () => {
  it('has each scope once, in one order', () => {
    expect(valueOf(parse(createAccountTokenSchema, token))).toEqual({
      ...{ name: 'ERP', capacity: 'MANAGER', expiresAt: null },
      scopes: ['CREATORS_READ', 'FILES'],
    });
  });

  test.each([
    [{ scopes: [] }, 'REQUIRED', ['scopes']],
    [{ scopes: ['DEALS_READ'] }, 'INVALID_VALUE', ['scopes', '0']],
    [{ capacity: 'OWNER' }, 'INVALID_VALUE', ['capacity']],
    [{ capacity: 'CREATOR' }, 'INVALID_VALUE', ['capacity']],
    [{ name: ' ' }, 'REQUIRED', ['name']],
    [{ expiresAt: -1 }, 'INSTANT_OUT_OF_RANGE', ['expiresAt']],
  ])('%o is refused', (more, code, path) => {
    const violations = violationsOf(parse(createAccountTokenSchema, { ...token, ...more }));
    expect(violations).toMatchObject([{ code, path }]);
  });

  it('changes nothing as an analyst', () => {
    expect(ACCOUNT_SCOPES.filter((scope) => !mayCarry('ANALYST', scope))).toEqual([
      ...['PROMO_CODES_WRITE', 'CREATORS_WRITE'],
    ]);
    expect(ACCOUNT_SCOPES.every((scope) => mayCarry('MANAGER', scope))).toBe(true);
    const refused = carriedViolations({
      ...{ capacity: 'ANALYST', scopes: ['PROMO_CODES_READ', 'CREATORS_WRITE'] },
    });
    expect(refused).toMatchObject([{ code: 'INVALID_VALUE', path: ['scopes'] }]);
    expect(carriedViolations({ capacity: 'ANALYST', scopes: ['FILES'] })).toEqual([]);
  });
});

describe('what its scopes open', () => {
  it.each(ACCOUNT_TOKEN_CAPACITIES)('as %s is nothing that the capacity has not', (capacity) => {
    const scopes = ACCOUNT_SCOPES.filter((scope) => mayCarry(capacity, scope));
    for (const field of [...QUERIES, ...MUTATIONS]) {
      const needed = accountScopesForField(field);
      const isOpen = needed?.every((scope) => scopes.includes(scope)) === true;
      // Analysts fetch files; which fields bring some in, their capacity says.
      if (isOpen && !needed.includes('FILES'))
        expect([field, mayUse(capacity, field)]).toEqual([field, true]);
    }
  });

  it('is never people, tokens, views, drafts or how the account is run', () => {
    const never = [...QUERIES, ...MUTATIONS].filter(
      (field) => accountScopesForField(field) === undefined,
    );
    expect(never).toEqual([
      ...['auditEvents', 'members', 'invitations', 'savedViews', 'drafts', 'apiTokens'],
      ...['createAccount', 'updateAccount', 'createProgram', 'updateProgram'],
      ...['inviteMember', 'invitePartner', 'revokeInvitation', 'updateMember', 'removeMember'],
      ...['createApiToken', 'createAccountToken', 'revokeApiToken'],
      ...['createSavedView', 'updateSavedView', 'deleteSavedView'],
      ...['saveDraft', 'takeOverDraft', 'deleteDraft'],
    ]);
    for (const type of ['Member', 'Invitation', 'Message', 'ApiToken', 'AuditEvent', 'toString']) {
      expect(accountScopesForType(type)).toBeUndefined();
    }
    expect(accountScopesForField('constructor')).toBeUndefined();
  });

  it('is changed by no scope that reads, and read by none that changes', () => {
    for (const field of QUERIES)
      expect(String(accountScopesForField(field))).not.toMatch(/_WRITE$/);
    const changes = MUTATIONS.filter((field) => !field.startsWith('export'));
    for (const field of changes) expect(String(accountScopesForField(field))).not.toMatch(/_READ$/);
    expect(accountScopesForField('__schema')).toEqual([]);
    expect(accountScopesForType('Program')).toEqual([]);
    expect(accountScopesForType('Creator')).toEqual(['CREATORS_READ']);
  });

  it('is who owns what with the scope that reads creators alone', () => {
    const both = ['PROMO_CODES_READ', 'CREATORS_READ'];
    expect(accountScopesForField('exportPromoCodes')).toEqual(both);
    expect(accountScopesForField('exportCorrections')).toEqual(['FILES', ...both]);
    expect(accountScopesForType('BulkJobRow.label')).toEqual(['CREATORS_READ']);
    expect(isGuardedPart('BulkJobRow.label')).toBe(true);
    expect(isGuardedPart('BulkJobRow.text')).toBe(false);
    expect(isGuardedPart('toString')).toBe(false);
    expect(accountScopesForInput('CreatorTarget.typed')).toEqual(['CREATORS_READ']);
    expect(accountScopesForInput('CreatorTarget.ids')).toEqual([]);
    expect(accountScopesForInput('toString')).toEqual([]);
    expect(isGuardedInput('FileMappedColumnInput.column')).toBe(true);
    expect(isGuardedInput('FileMappedColumnInput.col')).toBe(false);
    expect(isGuardedInput('FileMappedColumnInput.header')).toBe(false);
    expect(readsNames(null)).toBe(true);
    for (const scope of ACCOUNT_SCOPES) expect(readsNames([scope])).toBe(scope === 'CREATORS_READ');
  });
});
