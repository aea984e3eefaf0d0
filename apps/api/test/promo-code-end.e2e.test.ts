import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, termsOf, told, YEAR } from './support/life.js';
import { TestServer } from './support/server.js';
import { makeWorld, TERMS, type World } from './support/world.js';

describeOnEngines('a code after its end', (engine) => {
  let server: TestServer;
  let world: World;
  let life: ReturnType<typeof lifeIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  /** It has counted, from its making on. */
  const endedByItself = async () => {
    const { id } = await life.issued({ startAt: at(-2 * YEAR), endAt: at(500) });
    await sleep(600);
    return life.read(id);
  };

  it('only what is written about it is edited', async () => {
    const code = await life.issued();
    await life.expire(code.id);
    const ended = await life.read(code.id);
    expect(ended.editable.filter(({ may }) => may).map(({ field }) => field)).toEqual([
      ...['COMMENTS', 'PURPOSE', 'INTERNAL_NOTE', 'NOTIFICATION_EMAIL', 'REACTIVATE'],
    ]);
    const wrong = await life.edit({
      ...{ promoCodeId: code.id, version: 2, text: 'GONE', dealId: world.deal },
      assignments: termsOf(code, { creditPolicy: 'IF_WINNER', endAt: at(YEAR), timeZone: 'UTC' }),
    });
    expect(told(wrong).every((each) => each.endsWith('NOT_EDITABLE_NOW'))).toBe(true);
    expect(wrong.errors).toHaveLength(8);
    expect(told(await life.edit({ promoCodeId: code.id, version: 2, comments: 'Over' }))).toEqual(
      [],
    );
  });

  it('an expiry that is taken back at once reads as before, with the history of both', async () => {
    const code = await life.issued({ startAt: at(-YEAR), endAt: at(YEAR) });
    await life.expire(code.id);
    const { node, errors } = await life.call('reactivatePromoCode', {
      promoCodeId: code.id,
      version: 2,
    });
    expect(errors).toEqual([]);
    const { status, startAt, endAt, text, deal } = code;
    expect(node).toMatchObject({
      status,
      startAt,
      endAt,
      text,
      deal,
      expiredAt: null,
      version: 3,
    });
    expect(node?.earlierAssignments).toHaveLength(2);
    expect(node?.auditEvents.nodes.map(({ action }) => action)).toEqual([
      'reactivatePromoCode',
      'expirePromoCodes',
      'issuePromoCode',
    ]);
    const again = await life.call('reactivatePromoCode', { promoCodeId: code.id, version: 3 });
    expect(told(again)).toEqual(['promoCodeId NOT_EDITABLE_NOW']);
  });

  it('one that had not begun keeps its start', async () => {
    const startAt = at(YEAR);
    const code = await life.issued({ startAt });
    await life.expire(code.id);
    const { node } = await life.call('reactivatePromoCode', { promoCodeId: code.id, version: 2 });
    expect(node).toMatchObject({ status: 'SCHEDULED', startAt, earlierAssignments: [] });
    expect(node?.assignments).toEqual(code.assignments);
  });

  it('a later end is asked for where its own has passed', async () => {
    const code = await endedByItself();
    expect(code.status).toBe('EXPIRED');
    const input = { promoCodeId: code.id, version: 1 };
    expect(told(await life.call('reactivatePromoCode', input))).toEqual(['terms.endAt REQUIRED']);
    const withTerms = (changes: object) =>
      life.call('reactivatePromoCode', { ...input, terms: { ...TERMS, ...changes } });
    expect(told(await withTerms({ endAt: at(-1) }))).toEqual(['terms.endAt ENDS_IN_PAST']);
    expect(told(await withTerms({ startAt: at(-5) }))).toEqual(['terms.startAt STARTS_IN_PAST']);
    const { node } = await withTerms({ creditPolicy: 'IF_INVOLVED', startAt: code.startAt });
    expect(node).toMatchObject({
      status: 'ACTIVE',
      startAt: code.startAt,
      endAt: null,
      version: 2,
    });
    expect(node?.earlierAssignments.map(({ endAt }) => endAt)).toEqual([code.endAt, code.endAt]);
    expect(node?.assignments[0]).toMatchObject({ creditPolicy: 'IF_INVOLVED' });
  });

  it('one that begins again later reads as scheduled, in lists too', async () => {
    const code = await endedByItself();
    const terms = { ...TERMS, startAt: at(YEAR) };
    const { node } = await life.call('reactivatePromoCode', {
      promoCodeId: code.id,
      version: 1,
      terms,
    });
    expect(node).toMatchObject({ status: 'SCHEDULED', startAt: code.startAt });
    const found = await server.client.query<{ promoCodes: { nodes: { id: string }[] } }>(
      'query ($text: String!) { promoCodes(first: 9, filter: { status: [SCHEDULED], search: $text }) { nodes { id } } }',
      { text: code.text },
      { account: world.account },
    );
    expect(found.promoCodes.nodes.map(({ id }) => id)).toContain(code.id);
  });

  it('of two who reactivate at the same moment one is told', async () => {
    const code = await life.issued();
    await life.expire(code.id);
    const answers = await allReadFirst(
      server,
      ['promo_code'],
      [1, 2].map(
        () => () => life.call('reactivatePromoCode', { promoCodeId: code.id, version: 2 }),
      ),
    );
    expect(answers.map(told).sort()).toEqual([[], ['version STALE_VERSION']]);
    expect((await life.read(code.id)).assignments).toHaveLength(2);
  });

  it('of two who expire at the same moment one is told that it was their call', async () => {
    const code = await life.issued();
    const other = await life.issued();
    const expire = async (ids: readonly string[]) => {
      const { expirePromoCodes } = await server.client.query<{
        expirePromoCodes: { outcomes: { promoCode: { id: string }; isChanged: boolean }[] };
      }>(
        'mutation ($input: ExpirePromoCodesInput!) { expirePromoCodes(input: $input) { outcomes { promoCode { id } isChanged } } }',
        { input: { target: { ids } } },
        { account: world.account },
      );
      return expirePromoCodes.outcomes.map(({ isChanged }) => isChanged);
    };
    const answers = await allReadFirst(
      server,
      ['promo_code'],
      [1, 2].map(() => () => expire([code.id])),
    );
    expect([...answers].sort()).toEqual([[false], [true]]);
    expect(await expire([code.id, other.id])).toEqual([false, true]);
  });

  it('an edit of a code that is being expired is told, or done before it', async () => {
    const code = await life.issued();
    const [change] = termsOf(code, { creditPolicy: 'IF_WINNER' });
    const answers = await allReadFirst(
      server,
      ['promo_code'],
      [
        () => life.edit({ promoCodeId: code.id, version: 1, assignments: [change] }),
        () => life.call('expirePromoCodes', { target: { ids: [code.id] } }),
      ],
    );
    const after = await life.read(code.id);
    expect(after.status).toBe('EXPIRED');
    const refusals = answers.slice(0, 1).flatMap(told);
    const isEdited = refusals.length === 0;
    expect(after.version).toBe(isEdited ? 3 : 2);
    expect(after.earlierAssignments).toHaveLength(isEdited ? 1 : 0);
    if (!isEdited) expect(refusals).toEqual(['version STALE_VERSION']);
  });
});
