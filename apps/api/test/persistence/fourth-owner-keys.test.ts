import type { RestrictedText } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import type { CodeOwnerRow } from '../../src/persistence/tables/code-owner.js';
import {
  insertNobody,
  insertRestrictedText,
  updateRestrictedText,
} from '../../src/persistence/repositories/restricted-text-repository.js';
import { OPEN_END } from '../../src/persistence/tables/encodings.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import type { PromoCodeRow } from '../../src/persistence/tables/promo-code.js';
import { NOW } from './account.js';
import { engines } from './engines.js';
import { change, insertAssignment, insertCode, insertOwner, ownedCode } from './refusals.js';

describe.each(engines)('keys of owners of the fourth kind on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('an account has one nobody, who is known by its id', async () => {
    const { account, refusal } = await ownedCode(engine);
    const nobody = (row: Partial<CodeOwnerRow>) =>
      refusal(insertOwner(account, { id: account.id, kind: 4, sourceId: null, ...row }));
    expect(await nobody({ id: uuidIds.next('Creator') })).toBe('CHECK');
    expect(await nobody({ kind: 1 })).toBe('CHECK');
    expect(await nobody({ kind: 2 })).toBe('CHECK');
    expect(await nobody({})).toBe('accepted');
    expect(await nobody({}).catch(String)).toMatch(/unique|duplicate|CODE_OWNER/i);
  });

  test('a restricted text is a code of nobody, in a phase of its own, with a window and no place', async () => {
    const { account, refusal, code } = await ownedCode(engine);
    const { luca, creators } = account;
    await refusal(insertOwner(account, { id: account.id, kind: 4, sourceId: null }));
    const id = uuidIds.next('PromoCode');
    const restricted = (row: Partial<PromoCodeRow>) =>
      refusal(
        insertCode(account, {
          ...{ id, codeKey: 'E:ADMIN', ownerId: account.id, ownerKind: 4 },
          ...{ phase: 3, startsAt: 0, endsAt: NOW, dueAt: OPEN_END, assignedKinds: 0 },
          ...row,
        }),
      );
    for (const phase of [0, 1, 2]) expect(await restricted({ phase })).toBe('CHECK');
    expect(await restricted({ ownerId: luca.id, ownerKind: 1 })).toBe('CHECK');
    expect(await restricted({ assignedKinds: 1 })).toBe('CHECK');
    expect(await restricted({ dealId: uuidIds.next('Deal') })).toBe('CHECK');
    expect(await restricted({ startsAt: NOW })).toBe('CHECK');
    expect(await restricted({ dueAt: NOW })).toBe('CHECK');
    expect(await restricted({ codeKey: 'E:MEI15' })).toBe('PROMO_CODE_TEXT');
    expect(await restricted({})).toBe('accepted');
    expect(await refusal(insertCode(account, { codeKey: 'E:ADMIN', ownerId: luca.id }))).toBe(
      'PROMO_CODE_TEXT',
    );
    const place = { programId: creators.id, ownerId: account.id, ownerKind: 4 };
    expect(await refusal(insertAssignment(account, { id, owner: code.owner }, place))).toBe(
      'CHECK',
    );
  });

  test('a restricted text is written so, keeps its text until it ends, and is never claimed again', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { luca } = account;
    const id = uuidIds.next('RestrictedText');
    const word: RestrictedText = {
      ...{ id, kind: 'WORD', text: 'Admin', normalForm: 'ADMIN', reason: null, createdAt: NOW },
      ...{ startAt: NOW, endAt: null, endedAt: null, endedBy: null, endedReason: null, version: 1 },
    };
    const restrict = (text: RestrictedText) =>
      refusal(async (session) => {
        await insertNobody(session, account.id);
        await insertRestrictedText(session, account.id, text, 'Dana');
      });
    expect(await restrict({ ...word, text: 'Mei15', normalForm: 'MEI15' })).toBe('PROMO_CODE_TEXT');
    expect(await restrict(word)).toBe('accepted');
    expect(await restrict({ ...word, id: uuidIds.next('RestrictedText') })).toBe('PROMO_CODE_TEXT');
    const take = insertCode(account, { codeKey: 'E:ADMIN', ownerId: luca.id });
    expect(await refusal(take)).toBe('PROMO_CODE_TEXT');
    const dress = 'UPDATE promo_code SET owner_kind = 1 WHERE id = ?';
    expect(await refusal(change(dress, id))).toBe('CHECK');
    expect(await refusal(change('DELETE FROM code_owner WHERE id = ?', account.id))).toBe(
      'FOREIGN KEY',
    );
    const ended = { ...word, endedAt: NOW + 1, endedBy: 'Dana' };
    expect(
      await refusal(async (session) => {
        expect(await updateRestrictedText(session, account.id, ended, 1)).toBe(true);
      }),
    ).toBe('accepted');
    expect(await refusal(take)).toBe('accepted');
    expect(await refusal(change('UPDATE promo_code SET claimed = 1 WHERE id = ?', id))).toBe(
      'PROMO_CODE_TEXT',
    );
  });

  test('a reserved prefix has a window', async () => {
    const { account, refusal } = await ownedCode(engine);
    const reserve = (fromAt: number, untilAt: number) =>
      refusal((session) =>
        session.insert(session.tables.reservedPrefix, [
          {
            ...{ accountId: account.id, prefix: 'VIP', text: 'vip', fromAt, untilAt, note: null },
            ...{ id: uuidIds.next('RestrictedText'), endedAt: null, endedBy: null },
            ...{ endedReason: null, createdAt: NOW, createdBy: 'Dana', version: 1 },
          },
        ]),
      );
    expect(await reserve(NOW, NOW)).toBe('CHECK');
    expect(await reserve(NOW, OPEN_END)).toBe('accepted');
    await expect(reserve(NOW, NOW + 1)).rejects.toThrow(/unique|duplicate/i);
  });
});
