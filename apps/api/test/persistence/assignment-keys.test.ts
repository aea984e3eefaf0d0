import type { MediaSource } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { saveMediaSource } from '../../src/persistence/repositories/media-source-repository.js';
import type { AssignmentRow } from '../../src/persistence/tables/assignment.js';
import { DAY, issue, newCode, NOW } from './account.js';
import { engines } from './engines.js';
import { change, insertAssignment, ownedCode } from './refusals.js';

describe.each(engines)('keys of assignments on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('accept a code with both assignments, and nothing twice', async () => {
    const { database } = await ownedCode(engine);
    expect(await database.select('SELECT id FROM assignment')).toHaveLength(2);
  });

  test('R6: a program has one current assignment of a code', async () => {
    const { database, account, code, refusal } = await ownedCode(engine);
    expect(await refusal(insertAssignment(account, code, {}))).toBe('ASSIGNMENT_PROGRAM');
    const end = 'UPDATE assignment SET current = NULL WHERE program_kind = 1 AND promo_code_id = ?';
    expect(await refusal(change(end, code.id))).toBe('accepted');
    expect(await refusal(insertAssignment(account, code, {}))).toBe('accepted');
    // What has ended cannot come back beside its successor.
    const revive = 'UPDATE assignment SET current = 1 WHERE current IS NULL AND promo_code_id = ?';
    expect(await refusal(change(revive, code.id))).toBe('ASSIGNMENT_PROGRAM');
    expect(await database.select('SELECT id FROM assignment WHERE program_kind = 1')).toHaveLength(
      2,
    );
    expect(
      await refusal(change('UPDATE assignment SET current = 2 WHERE promo_code_id = ?', code.id)),
    ).toBe('CHECK');
  });

  test('R6: a holder is the owner, or the source that stands for the owner', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { luca, mei, performance, otherPerformance, meiSource, lucaSource, newsletter } = account;
    const code = await issue(account, newCode('LUCA20', luca, []));
    const place = { programId: performance.id, programKind: 2 };
    const withSource = (row: Partial<AssignmentRow>) =>
      refusal(insertAssignment(account, code, { ...place, ...row }));
    expect(await withSource({ mediaSourceId: meiSource.id })).toBe('FOREIGN KEY');
    expect(await withSource({ mediaSourceId: meiSource.id, ownerId: mei.id })).toBe('FOREIGN KEY');
    expect(await withSource({ mediaSourceId: newsletter.id })).toBe('FOREIGN KEY');
    expect(await withSource({ mediaSourceId: lucaSource.id, programId: otherPerformance.id })).toBe(
      'FOREIGN KEY',
    );
    expect(await withSource({ mediaSourceId: null })).toBe('CHECK');
    expect(await withSource({ mediaSourceId: lucaSource.id })).toBe('accepted');
    expect(await refusal(insertAssignment(account, code, { mediaSourceId: lucaSource.id }))).toBe(
      'CHECK',
    );
  });

  test('R6: a source that holds codes stays with its creator', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { meiSource, luca } = account;
    const save = (changes: Partial<MediaSource>) =>
      refusal((session) =>
        saveMediaSource(session, account.id, meiSource, { ...meiSource, ...changes }),
      );
    expect(await save({ creatorId: null })).toBe('MEDIA_SOURCE_HOLDER');
    expect(await save({ creatorId: luca.id })).toBe('MEDIA_SOURCE_CREATOR');
    expect(await save({ name: 'Renamed' })).toBe('accepted');
  });

  test("a performance partner gets no place on a creator's code, nor in a Creator program", async () => {
    const { account, code, refusal } = await ownedCode(engine);
    const { northtrail, otherPerformance, creators, lucaSource, performance } = account;
    const partner = { ownerId: northtrail.id, ownerKind: 2 };
    const abroad = { programId: otherPerformance.id, programKind: 2 };
    expect(await refusal(insertAssignment(account, code, { ...abroad, ...partner }))).toBe(
      'FOREIGN KEY',
    );
    const own = await issue(account, newCode('NORTH10', northtrail, []));
    expect(await refusal(insertAssignment(account, own, { programId: creators.id }))).toBe('CHECK');
    const dressed = { programId: performance.id, programKind: 2, mediaSourceId: lucaSource.id };
    expect(await refusal(insertAssignment(account, own, dressed))).toBe('CHECK');
    expect(await refusal(insertAssignment(account, own, abroad))).toBe('accepted');
  });

  test("nobody lies about a program's kind", async () => {
    const { account, refusal } = await ownedCode(engine);
    const { luca, performance, creators, lucaSource } = account;
    const code = await issue(account, newCode('LUCA20', luca, []));
    expect(await refusal(insertAssignment(account, code, { programId: performance.id }))).toBe(
      'FOREIGN KEY',
    );
    const lie = { programId: creators.id, programKind: 2, mediaSourceId: lucaSource.id };
    expect(await refusal(insertAssignment(account, code, lie))).toBe('FOREIGN KEY');
    expect(await refusal(change('UPDATE program SET kind = 1 WHERE id = ?', performance.id))).toBe(
      'FOREIGN KEY',
    );
  });

  test('R8: an assignment starts before it ends', async () => {
    const { account, refusal } = await ownedCode(engine);
    const code = await issue(account, newCode('LUCA20', account.luca, []));
    const window = (startAt: number, endAt: number) =>
      refusal(insertAssignment(account, code, { startAt, endAt }));
    expect(await window(NOW, NOW)).toBe('CHECK');
    expect(await window(NOW + DAY, NOW)).toBe('CHECK');
    expect(await window(NOW, NOW + DAY)).toBe('accepted');
  });
});
