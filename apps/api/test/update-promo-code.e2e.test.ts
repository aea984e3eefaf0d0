import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutationOf, type World } from './support/world.js';

interface Code {
  readonly id: string;
  readonly comments: string | null;
  readonly purpose: string;
  readonly internalNote: string | null;
  readonly status: string;
  readonly version: number;
  readonly auditEvents: {
    readonly nodes: readonly { readonly action: string; readonly changes: readonly object[] }[];
  };
}

interface Edited {
  readonly node: Code | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const CODE =
  '{ id comments purpose internalNote status version auditEvents(first: 5) { nodes { action changes { field before after } } } }';

describeOnEngines('updatePromoCode', (engine) => {
  let server: TestServer;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const issued = (comments: string | null = null) => {
    serial += 1;
    const code = codeFor(world, `EDIT${String(serial)}`, { comments });
    return make(server.client, 'issuePromoCode', code, world.account);
  };

  async function edit(input: object): Promise<Edited> {
    const data = await server.client.query<{ updatePromoCode: Edited }>(
      mutationOf('updatePromoCode', CODE),
      { input },
      { account: world.account },
    );
    return data.updatePromoCode;
  }

  it('changes comments, tells before and after, and moves the version', async () => {
    const promoCodeId = await issued('First');
    const { node, errors } = await edit({ promoCodeId, version: 1, comments: ' Second ' });
    expect(errors).toEqual([]);
    expect(node).toMatchObject({ id: promoCodeId, comments: 'Second', version: 2 });
    expect(node?.auditEvents.nodes[0]).toEqual({
      action: 'updatePromoCode',
      changes: [{ field: 'comments', before: 'First', after: 'Second' }],
    });
  });

  it('changes the purpose with which every code begins, and tells it', async () => {
    const promoCodeId = await issued();
    const unchanged = await edit({ promoCodeId, version: 1, purpose: null });
    expect(unchanged.node).toMatchObject({ purpose: 'COMMISSIONABLE', version: 1 });
    const { node, errors } = await edit({ promoCodeId, version: 1, purpose: 'PERSONAL' });
    expect(errors).toEqual([]);
    expect(node).toMatchObject({ purpose: 'PERSONAL', version: 2 });
    expect(node?.auditEvents.nodes[0]?.changes).toEqual([
      { field: 'purpose', before: 'COMMISSIONABLE', after: 'PERSONAL' },
    ]);
  });

  it('keeps an internal note, tells it, and a blank one is none', async () => {
    const promoCodeId = await issued('For the owner');
    const noted = await edit({ promoCodeId, version: 1, internalNote: ' 已联系 \n twice ' });
    expect(noted.node).toMatchObject({
      internalNote: '已联系 \n twice',
      comments: 'For the owner',
    });
    expect(noted.node?.auditEvents.nodes[0]?.changes).toEqual([
      { field: 'internalNote', before: null, after: '已联系 \n twice' },
    ]);
    const { node } = await edit({ promoCodeId, version: 2, internalNote: '' });
    expect(node).toMatchObject({ internalNote: null, version: 3 });
  });

  it.each([
    ['🎉'.repeat(1_000), []],
    ['🎉'.repeat(1_001), ['TOO_LONG']],
    ['a\u202eb', ['INVALID_VALUE']],
  ])('takes or refuses a note of %#', async (internalNote, codes) => {
    const promoCodeId = await issued();
    const { node, errors } = await edit({ promoCodeId, version: 1, internalNote });
    expect(errors.map(({ code }) => code)).toEqual(codes);
    expect(errors.every(({ path }) => path.join() === 'internalNote')).toBe(true);
    if (codes.length === 0) expect(node?.internalNote).toBe(internalNote);
  });

  it('leaves the details alone that it does not name', async () => {
    const promoCodeId = await issued('For the owner');
    await edit({ promoCodeId, version: 1, purpose: 'PERSONAL', internalNote: 'For us' });
    const { node } = await edit({ promoCodeId, version: 2, comments: 'Anew' });
    expect(node).toMatchObject({ comments: 'Anew', purpose: 'PERSONAL', internalNote: 'For us' });
    const cleared = await edit({ promoCodeId, version: 3, purpose: null, internalNote: null });
    expect(cleared.node).toMatchObject({ purpose: 'COMMISSIONABLE', internalNote: null });
  });

  it('finds the details with which a code was issued', async () => {
    serial += 1;
    const details = { comments: 'To them', purpose: 'INTERNAL', internalNote: 'To us' };
    const code = codeFor(world, `EDIT${String(serial)}`, details);
    const promoCodeId = await make(server.client, 'issuePromoCode', code, world.account);
    const { node } = await edit({ promoCodeId, version: 1 });
    expect(node).toMatchObject(details);
  });

  it('a list and its count are narrowed by purpose', async () => {
    const [personal, internal, other] = [await issued(), await issued(), await issued()];
    await edit({ promoCodeId: personal, version: 1, purpose: 'PERSONAL' });
    await edit({ promoCodeId: internal, version: 1, purpose: 'INTERNAL' });
    const found = async (purpose: string) => {
      const { promoCodes } = await server.client.query<{
        promoCodes: { nodes: readonly { id: string; purpose: string }[]; count: { value: number } };
      }>(
        'query ($filter: PromoCodeFilter) { promoCodes(first: 100, filter: $filter) { nodes { id purpose } count { value } } }',
        { filter: { purpose } },
        { account: world.account },
      );
      expect(promoCodes.count.value).toBe(promoCodes.nodes.length);
      expect(new Set(promoCodes.nodes.map((each) => each.purpose))).toEqual(new Set([purpose]));
      return promoCodes.nodes.map(({ id }) => id);
    };
    expect(await found('PERSONAL')).toContain(personal);
    expect(await found('INTERNAL')).toContain(internal);
    const commissionable = await found('COMMISSIONABLE');
    expect(commissionable).toContain(other);
    expect(commissionable).not.toContain(personal);
  });

  it.each([
    ['left out', {}, 'First'],
    ['null', { comments: null }, null],
    ['blank', { comments: ' \n ' }, null],
  ])('comments that are %s', async (_what, change, comments) => {
    const promoCodeId = await issued('First');
    const { node } = await edit({ promoCodeId, version: 1, ...change });
    expect(node).toMatchObject({ comments, version: comments === null ? 2 : 1 });
  });

  it('leaves no trace of an edit that changes nothing', async () => {
    const promoCodeId = await issued('First');
    const { node, errors } = await edit({ promoCodeId, version: 1, comments: 'First' });
    expect(errors).toEqual([]);
    expect(node?.version).toBe(1);
    expect(node?.auditEvents.nodes.map(({ action }) => action)).toEqual(['issuePromoCode']);
  });

  it('edits a code that has been expired, which stays so', async () => {
    const promoCodeId = await issued();
    const target = { target: { ids: [promoCodeId] }, reason: 'Over' };
    await make(server.client, 'expirePromoCodes', target, world.account);
    const told = await server.client.query<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { expiredBy expiredReason normalForm auditEvents(first: 1) { nodes { action reason subjectLabel } } } } }',
      { id: promoCodeId },
      { account: world.account },
    );
    expect(told.node).toMatchObject({
      expiredReason: 'Over',
      normalForm: `EDIT${String(serial)}`,
      auditEvents: { nodes: [{ action: 'expirePromoCodes', reason: 'Over' }] },
    });
    expect(told.node).not.toMatchObject({ expiredBy: 'Over' });
    const { node, errors } = await edit({ promoCodeId, version: 2, comments: 'After its end' });
    expect(errors).toEqual([]);
    expect(node).toMatchObject({ status: 'EXPIRED', comments: 'After its end', version: 3 });
  });

  it.each([
    ['1,000 characters', 'é'.repeat(1_000), []],
    ['1,001 characters', 'é'.repeat(1_001), [{ code: 'TOO_LONG', path: ['comments'] }]],
    ['a control character', 'a\u0007b', [{ code: 'INVALID_VALUE', path: ['comments'] }]],
    ['markup and quotes', `<script>'"\\; DROP TABLE promo_code; --`, []],
  ])('takes or refuses %s', async (_what, comments, errors) => {
    const promoCodeId = await issued('First');
    const answer = await edit({ promoCodeId, version: 1, comments });
    expect(answer.errors).toMatchObject(errors);
    expect(answer.errors).toHaveLength(errors.length);
    const { node } = await edit({ promoCodeId, version: errors.length === 0 ? 2 : 1 });
    expect(node?.comments).toBe(errors.length === 0 ? comments : 'First');
  });

  it('of two who edit one code at once one is told that it has changed', async () => {
    const promoCodeId = await issued();
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((comments) => edit({ promoCodeId, version: 1, comments })),
    );
    const refused = answers.filter(({ errors }) => errors.length > 0);
    expect(refused.map(({ errors }) => errors[0]?.code)).toEqual([
      'STALE_VERSION',
      'STALE_VERSION',
    ]);
    const done = answers.find(({ errors }) => errors.length === 0);
    const { node } = await edit({ promoCodeId, version: 2 });
    expect(node?.comments).toBe(done?.node?.comments);
  });

  it('answers again as it did under the same key', async () => {
    const promoCodeId = await issued();
    const input = { promoCodeId, version: 1, comments: 'Once', idempotencyKey: 'edit-once' };
    expect((await edit(input)).node?.version).toBe(2);
    const again = await edit(input);
    expect(again.errors).toEqual([]);
    expect(again.node?.version).toBe(2);
  });

  describe('a code that is not there', () => {
    it.each(['pc_01890a5d-ac96-774b-bcce-b302099a8057', 'nonsense', ''])('%s', async (id) => {
      const { node, errors } = await edit({ promoCodeId: id, version: 1, comments: 'x' });
      expect(node).toBeNull();
      expect(errors.map(({ path }) => path)).toEqual([['promoCodeId']]);
    });
  });
});
