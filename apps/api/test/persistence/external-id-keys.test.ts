import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/persistence/engine/database.js';
import { insertDeal } from '../../src/persistence/repositories/deal-repository.js';
import type { ExternalIdRow } from '../../src/persistence/tables/external-id.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { makeAccount, NOW } from './account.js';
import { engines, type Engine } from './engines.js';
import { change, ownedCode } from './refusals.js';

const NOBODY = { ownerId: null, mediaSourceId: null, programId: null, dealId: null };

/** An account, a deal of it, and what becomes of a row. */
async function named(engine: Engine) {
  const owned = await ownedCode(engine);
  const { account, refusal } = owned;
  const dealId = uuidIds.next('Deal');
  await refusal((session) =>
    insertDeal(session, account.id, {
      ...{ id: dealId, programId: account.creators.id, name: 'Spring', type: 'BOGO' },
      ...{ description: null, scope: null, landingPage: null, defaultCode: null, discount: null },
      ...{ minimumPurchase: null, startAt: null, endAt: null, syncDates: false },
      ...{ createdAt: NOW, version: 1 },
    }),
  );
  const insert = (row: Partial<ExternalIdRow>, accountId = account.id) =>
    refusal((session: Session) =>
      session.insert(session.tables.externalId, [
        { accountId, sourceSystem: 'impact.com', kind: 1, externalId: '7', ...NOBODY, ...row },
      ]),
    );
  return { ...owned, dealId, insert };
}

describe.each(engines)('keys of ids in other systems on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('one thing has an id in one system and kind', async () => {
    const { account, insert } = await named(engine);
    const { mei, luca, northtrail } = account;
    expect(await insert({ ownerId: mei.id })).toBe('accepted');
    expect(await insert({ ownerId: luca.id })).toBe('EXTERNAL_ID');
    expect(await insert({ ownerId: mei.id })).toBe('EXTERNAL_ID');
    expect(await insert({ ownerId: northtrail.id, kind: 2 })).toBe('accepted');
    expect(await insert({ ownerId: luca.id, sourceSystem: 'shop' })).toBe('accepted');
    expect(await insert({ ownerId: mei.id, externalId: '8' })).toBe('accepted');
  });

  test('capitals, accents and a space behind it make another id', async () => {
    const { account, insert } = await named(engine);
    for (const externalId of ['a', 'A', 'á', 'a ', 'a\u0301']) {
      expect(await insert({ ownerId: account.mei.id, externalId })).toBe('accepted');
    }
    expect(await insert({ ownerId: account.luca.id, externalId: '😀'.repeat(128) })).toBe(
      'accepted',
    );
  });

  test('exactly one thing, of the kind that is said', async () => {
    const { account, insert, dealId } = await named(engine);
    const { mei, northtrail, newsletter, creators } = account;
    const targets = [
      [1, { ownerId: mei.id }],
      [2, { ownerId: northtrail.id }],
      [3, { mediaSourceId: newsletter.id }],
      [5, { programId: creators.id }],
      [6, { dealId }],
    ] as const;
    for (const [kind, target] of targets) {
      expect(await insert({ kind, ...target })).toBe('accepted');
      expect(await insert({ kind, externalId: 'none' })).toBe('CHECK');
      for (const [other, more] of targets) {
        const isSame = Object.keys(more).join() === Object.keys(target).join();
        if (!isSame) expect(await insert({ kind, ...target, ...more })).toBe('CHECK');
        if (!isSame) expect(await insert({ kind: other, ...target })).toBe('CHECK');
      }
    }
    for (const kind of [0, 4, 7]) expect(await insert({ kind, ownerId: mei.id })).toBe('CHECK');
    expect(await insert({ kind: 2, ownerId: mei.id, externalId: '9' })).toBe('FOREIGN KEY');
    expect(await insert({ kind: 1, ownerId: northtrail.id, externalId: '9' })).toBe('FOREIGN KEY');
  });

  test('nothing that is not there, or another account’s', async () => {
    const { account, insert, database, refusal, dealId } = await named(engine);
    const other = await makeAccount(database, 'Globex');
    const absent = [
      { ownerId: uuidIds.next('Creator') },
      { kind: 3, mediaSourceId: uuidIds.next('MediaSource') },
      { kind: 5, programId: uuidIds.next('Program') },
      { kind: 6, dealId: uuidIds.next('Deal') },
      { ownerId: other.mei.id },
      { kind: 3, mediaSourceId: other.newsletter.id },
      { kind: 5, programId: other.creators.id },
    ];
    for (const row of absent) expect(await insert(row)).toBe('FOREIGN KEY');
    expect(await insert({ kind: 6, dealId }, other.id)).toBe('FOREIGN KEY');
    expect(await insert({ ownerId: other.mei.id }, other.id)).toBe('accepted');
    expect(await insert({ kind: 6, dealId })).toBe('accepted');
    expect(await refusal(change('DELETE FROM deal WHERE id = ?', dealId))).toBe('FOREIGN KEY');
    expect(await insert({ ownerId: account.mei.id })).toBe('accepted');
  });
});
