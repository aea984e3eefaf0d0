import { describe, expect, it } from 'vitest';
import type { ApiTokenRow } from '../../src/persistence/tables/api-token.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { NOW } from './account.js';
import { engines } from './engines.js';
import { change, ownedCode } from './refusals.js';

describe.each(engines)('keys of tokens on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('one is a partner’s or the account’s own in a capacity, never both and never neither', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { mei, id: accountId } = account;
    const insert = (row: Partial<ApiTokenRow>) => {
      const id = uuidIds.next('ApiToken');
      return refusal((session) =>
        session.insert(session.tables.apiToken, [
          {
            ...{ accountId, id, ownerId: null, ownerKind: null, capacity: null, name: 'ERP' },
            ...{ prefix: 'cct_', hash: id, scopes: 'FILES', createdBy: 'Dana', createdAt: NOW },
            ...{ expiresAt: null, lastUsedAt: null, revokedAt: null },
            ...row,
          },
        ]),
      );
    };
    const ofMei = { ownerId: mei.id, ownerKind: 1 };
    expect(await insert({})).toBe('CHECK');
    expect(await insert({ ownerId: mei.id })).toBe('CHECK');
    expect(await insert({ ownerKind: 1 })).toBe('CHECK');
    expect(await insert({ ownerKind: 1, capacity: 'MANAGER' })).toBe('CHECK');
    expect(await insert({ ownerId: mei.id, capacity: 'MANAGER' })).toBe('CHECK');
    expect(await insert({ ...ofMei, capacity: 'ANALYST' })).toBe('CHECK');
    for (const capacity of ['OWNER', 'CREATOR', 'PERFORMANCE_PARTNER', 'manager', '']) {
      expect(await insert({ capacity: capacity as 'MANAGER' })).toBe('CHECK');
    }
    const stranger = uuidIds.next('Account');
    expect(await insert({ accountId: stranger, capacity: 'MANAGER' })).toBe('FOREIGN KEY');
    expect(await insert(ofMei)).toBe('accepted');
    expect(await insert({ capacity: 'MANAGER' })).toBe('accepted');
    expect(await insert({ capacity: 'ANALYST' })).toBe('accepted');
    const rise = 'UPDATE api_token SET owner_id = NULL, owner_kind = NULL WHERE owner_id = ?';
    expect(await refusal(change(rise, mei.id))).toBe('CHECK');
  });
});
