import { describe, expect, it } from 'vitest';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { makeAccount, newAssignment } from './account.js';
import { engines } from './engines.js';
import { change, insertCode, ownedCode, refusalOf } from './refusals.js';

describe.each(engines)('keys of ownership on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('R5: a text belongs to one code, whoever else wants it', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { luca, northtrail, mei } = account;
    const codeKey = 'E:MEI15';
    expect(await refusal(insertCode(account, { codeKey, ownerId: luca.id }))).toBe(
      'PROMO_CODE_TEXT',
    );
    expect(await refusal(insertCode(account, { codeKey, ownerId: mei.id }))).toBe(
      'PROMO_CODE_TEXT',
    );
    const partner = { ownerId: northtrail.id, ownerKind: 2 };
    expect(await refusal(insertCode(account, { codeKey, ...partner }))).toBe('PROMO_CODE_TEXT');
    // Byte by byte: neither case nor padding makes two texts one.
    expect(await refusal(insertCode(account, { codeKey: 'E:mei15', ...partner }))).toBe('accepted');
    expect(await refusal(insertCode(account, { codeKey: 'E:MEI15 ', ...partner }))).toBe(
      'accepted',
    );
    expect(await refusal(insertCode(account, { codeKey: 'R:MEI15', matchType: 2 }))).toBe(
      'accepted',
    );
  });

  test('R5: another account has texts of its own', async () => {
    const { database, account } = await ownedCode(engine);
    const other = await makeAccount(database, 'Other');
    const row = { codeKey: 'E:MEI15', ownerId: other.luca.id };
    expect(await refusalOf(database, insertCode(other, row))).toBe('accepted');
    expect(await refusalOf(database, insertCode(account, { ownerId: other.luca.id }))).toBe(
      'FOREIGN KEY',
    );
  });

  test('R5: an expired code keeps its text; only a release frees it', async () => {
    const { account, code, refusal } = await ownedCode(engine);
    const wanted = { codeKey: 'E:MEI15', ownerId: account.northtrail.id, ownerKind: 2 };
    await refusal(change('UPDATE promo_code SET expired_at = 1, phase = 2 WHERE id = ?', code.id));
    expect(await refusal(insertCode(account, wanted))).toBe('PROMO_CODE_TEXT');
    expect(
      await refusal(change('UPDATE promo_code SET claimed = NULL WHERE id = ?', code.id)),
    ).toBe('accepted');
    expect(await refusal(insertCode(account, wanted))).toBe('accepted');
    // The former owner cannot take it back while another holds it.
    expect(await refusal(change('UPDATE promo_code SET claimed = 1 WHERE id = ?', code.id))).toBe(
      'PROMO_CODE_TEXT',
    );
  });

  test('a claim is a claim: there is no second kind of it', async () => {
    const { code, refusal } = await ownedCode(engine);
    expect(await refusal(change('UPDATE promo_code SET claimed = 2 WHERE id = ?', code.id))).toBe(
      'CHECK',
    );
    expect(
      await refusal(change("UPDATE promo_code SET code_key = 'R:MEI15' WHERE id = ?", code.id)),
    ).toBe('CHECK');
  });

  test('the owner is who it says', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { northtrail, luca } = account;
    expect(await refusal(insertCode(account, { ownerId: northtrail.id, ownerKind: 1 }))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(insertCode(account, { ownerId: luca.id, ownerKind: 2 }))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(insertCode(account, { ownerId: uuidIds.next('Creator') }))).toBe(
      'FOREIGN KEY',
    );
  });

  test('what codes depend on cannot be moved away', async () => {
    const { account, code, refusal } = await ownedCode(engine);
    const { luca, mei, meiSource, creators, northtrail } = account;
    const relink = 'UPDATE media_source SET creator_id = ? WHERE id = ?';
    expect(
      await refusal(change('UPDATE media_source SET creator_id = NULL WHERE id = ?', meiSource.id)),
    ).toBe('FOREIGN KEY');
    const program = newAssignment(account.otherPerformance).programId;
    expect(
      await refusal(
        change('UPDATE media_source SET program_id = ? WHERE id = ?', program, meiSource.id),
      ),
    ).toBe('FOREIGN KEY');
    expect(await refusal(change(relink, luca.id, account.newsletter.id))).toBe(
      'MEDIA_SOURCE_CREATOR',
    );
    expect(
      await refusal(change('UPDATE promo_code SET owner_id = ? WHERE id = ?', luca.id, code.id)),
    ).toBe('FOREIGN KEY');
    expect(
      await refusal(
        change(
          'UPDATE promo_code SET owner_id = ?, owner_kind = 2 WHERE id = ?',
          northtrail.id,
          code.id,
        ),
      ),
    ).toBe('FOREIGN KEY');
    expect(await refusal(change('UPDATE program SET kind = 2 WHERE id = ?', creators.id))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(change('UPDATE code_owner SET kind = 2 WHERE id = ?', mei.id))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(change('DELETE FROM promo_code WHERE id = ?', code.id))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(change('DELETE FROM code_owner WHERE id = ?', mei.id))).toBe(
      'FOREIGN KEY',
    );
  });
});
