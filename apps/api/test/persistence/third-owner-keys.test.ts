import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/persistence/engine/database.js';
import type { AssignmentRow } from '../../src/persistence/tables/assignment.js';
import type { CodeOwnerRow } from '../../src/persistence/tables/code-owner.js';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/tables/ids.js';
import type { MemberRow } from '../../src/persistence/tables/member.js';
import { NOW } from './account.js';
import { engines, type Engine } from './engines.js';
import { change, insertAssignment, insertCode, insertOwner, ownedCode } from './refusals.js';

/** A source that stands for nobody, as an owner with one code. */
async function owningSource(engine: Engine) {
  const owned = await ownedCode(engine);
  const { account, refusal } = owned;
  const { newsletter, performance } = account;
  const owner = { id: newsletter.id, kind: 3, sourceId: newsletter.id };
  expect(await refusal(insertOwner(account, owner))).toBe('accepted');
  const id = uuidIds.next('PromoCode');
  const ofSource = { id, codeKey: 'E:TRAIL10', ownerId: newsletter.id, ownerKind: 3 };
  expect(await refusal(insertCode(account, ofSource))).toBe('accepted');
  const code = { id, owner: { kind: 'MEDIA_SOURCE', id: newsletter.id } } as const;
  const place = (row: Partial<AssignmentRow>) =>
    refusal(
      insertAssignment(account, code, {
        ...{ programId: performance.id, programKind: 2, ownerKind: 3 },
        ...row,
      }),
    );
  return { ...owned, id, place };
}

describe.each(engines)('keys of owners of the third kind on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('a source is an owner if it stands for no creator, and says so by its own id', async () => {
    const { account, refusal } = await ownedCode(engine);
    const { newsletter, meiSource, mei } = account;
    const source = (id: CodeOwnerRow['id'], sourceId: CodeOwnerRow['sourceId'], kind = 3) =>
      refusal(insertOwner(account, { id, kind, sourceId }));
    expect(await source(newsletter.id, null)).toBe('CHECK');
    expect(await source(newsletter.id, meiSource.id)).toBe('CHECK');
    expect(await source(meiSource.id, meiSource.id)).toBe('FOREIGN KEY');
    const unknown = uuidIds.next('MediaSource');
    expect(await source(unknown, unknown)).toBe('FOREIGN KEY');
    for (const kind of [1, 2, 4, 5]) {
      expect(await source(newsletter.id, newsletter.id, kind)).toBe('CHECK');
    }
    expect(await source(newsletter.id, newsletter.id)).toBe('accepted');
    const dress = 'UPDATE code_owner SET kind = 3 WHERE id = ?';
    expect(await refusal(change(dress, mei.id))).toBe('CHECK');
  });

  test('R6: a code of a source is held by just this source, in its Performance program', async () => {
    const { account, place } = await owningSource(engine);
    const { creators, otherPerformance, newsletter, meiSource, mei } = account;
    const ownerId = newsletter.id;
    expect(await place({ mediaSourceId: null })).toBe('CHECK');
    expect(await place({ mediaSourceId: meiSource.id })).toBe('FOREIGN KEY');
    expect(await place({ mediaSourceId: meiSource.id, ownerId: mei.id, ownerKind: 1 })).toBe(
      'FOREIGN KEY',
    );
    const inCreators = { programId: creators.id, programKind: 1 };
    expect(await place({ ...inCreators, mediaSourceId: newsletter.id })).toBe('CHECK');
    expect(await place({ ...inCreators, mediaSourceId: null })).toBe('CHECK');
    const abroad = { programId: otherPerformance.id, mediaSourceId: newsletter.id };
    expect(await place(abroad)).toBe('FOREIGN KEY');
    // Dressed as a creator's or a partner's.
    expect(await place({ ownerKind: 1, mediaSourceId: newsletter.id })).toBe('FOREIGN KEY');
    expect(await place({ ownerKind: 2, mediaSourceId: null })).toBe('FOREIGN KEY');
    expect(await place({ ownerId, mediaSourceId: newsletter.id })).toBe('accepted');
    expect(await place({ ownerId, mediaSourceId: newsletter.id })).toBe('ASSIGNMENT_PROGRAM');
  });

  test('a source that owns codes, released ones too, comes to stand for nobody else', async () => {
    const { account, refusal, id } = await owningSource(engine);
    const { newsletter, luca, otherPerformance } = account;
    const link = change(
      'UPDATE media_source SET creator_id = ?, program_id = ? WHERE id = ?',
      luca.id,
      otherPerformance.id,
      newsletter.id,
    );
    const disown = change('DELETE FROM code_owner WHERE id = ?', newsletter.id);
    expect(await refusal(link)).toBe('FOREIGN KEY');
    expect(await refusal(disown)).toBe('FOREIGN KEY');
    await refusal(change('UPDATE promo_code SET claimed = NULL WHERE id = ?', id));
    expect(await refusal(disown)).toBe('FOREIGN KEY');
    await refusal(change('DELETE FROM promo_code WHERE id = ?', id));
    expect(await refusal(link)).toBe('FOREIGN KEY');
    const both = async (session: Session) => {
      await disown(session);
      await link(session);
    };
    expect(await refusal(both)).toBe('accepted');
    expect(
      await refusal(insertOwner(account, { id: newsletter.id, kind: 3, sourceId: newsletter.id })),
    ).toBe('FOREIGN KEY');
  });

  test('for whom a source stands is worked out, and cannot be written', async () => {
    const { account, database } = await ownedCode(engine);
    const lie = change(
      'UPDATE media_source SET stands_for_kind = 3 WHERE id = ?',
      account.meiSource.id,
    );
    await expect(database.transaction(lie)).rejects.toThrow(/generated column/i);
    const rows = await database.select<{ stands_for_id: Buffer; stands_for_kind: number }>(
      'SELECT stands_for_id, stands_for_kind FROM media_source ORDER BY id',
    );
    const { mei, luca, newsletter } = account;
    expect(rows.map((row) => [row.stands_for_id, row.stands_for_kind])).toEqual([
      [bytesOfOwnId(mei.id), 1],
      [bytesOfOwnId(luca.id), 1],
      [bytesOfOwnId(newsletter.id), 3],
    ]);
  });

  test('only creators and performance partners have tokens and people', async () => {
    const { account, refusal, database } = await owningSource(engine);
    const { newsletter, mei, northtrail, id: accountId } = account;
    await refusal(insertOwner(account, { id: accountId, kind: 4, sourceId: null }));
    const token = (ownerId: never, ownerKind: number) =>
      refusal((session) =>
        session.insert(session.tables.apiToken, [
          {
            ...{ accountId, id: uuidIds.next('ApiToken'), ownerId, ownerKind, name: 'Nightly' },
            ...{
              prefix: 'cc',
              hash: `${ownerKind}`,
              scopes: '',
              createdBy: 'Dana',
              createdAt: NOW,
            },
            ...{ expiresAt: null, lastUsedAt: null, revokedAt: null, capacity: null },
          },
        ]),
      );
    expect(await token(newsletter.id as never, 3)).toBe('CHECK');
    expect(await token(accountId as never, 4)).toBe('CHECK');
    expect(await token(mei.id as never, 1)).toBe('accepted');

    const personId = uuidIds.next('Person');
    await database.transaction((session) =>
      session.insert(session.tables.person, [
        {
          ...{ id: personId, name: 'Mei', email: 'mei@example.com', emailVerified: 1, image: null },
          ...{ twoFactorEnabled: null, founder: null, createdAt: NOW, updatedAt: NOW },
        },
      ]),
    );
    const member = (capacity: MemberRow['capacity'], ownerId: MemberRow['ownerId']) =>
      refusal((session) =>
        session.insert(session.tables.member, [
          {
            ...{ accountId, id: uuidIds.next('Member'), personId, capacity, ownerId },
            ...{ joinedAt: NOW, version: 1 },
          },
        ]),
      );
    expect(await member('CREATOR', northtrail.id)).toBe('FOREIGN KEY');
    expect(await member('PERFORMANCE_PARTNER', mei.id)).toBe('FOREIGN KEY');
    expect(await member('CREATOR', accountId as never)).toBe('FOREIGN KEY');
    expect(await member('PERFORMANCE_PARTNER', newsletter.id as never)).toBe('FOREIGN KEY');
    expect(await member('MANAGER', mei.id)).toBe('CHECK');
    expect(await member('CREATOR', null)).toBe('CHECK');
    expect(await member('CREATOR', mei.id)).toBe('accepted');
    expect(
      await refusal(
        change('UPDATE member SET owner_id = ? WHERE person_id = ?', northtrail.id, personId),
      ),
    ).toBe('FOREIGN KEY');
  });
});
