import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import {
  codeFor,
  make,
  makeWorld,
  mutate,
  mutationOf,
  TERMS,
  type World,
} from './support/world.js';

interface Code {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly version: number;
  readonly endAt: string | null;
  readonly comments: string | null;
  readonly isComplete: boolean;
  readonly deal: { readonly id: string } | null;
  readonly owner: { readonly id: string };
  readonly replaces: { readonly id: string; readonly text: string } | null;
  readonly replacedBy: { readonly id: string; readonly text: string } | null;
  readonly assignments: readonly { readonly creditPolicy: string; readonly endAt: string | null }[];
  readonly auditEvents: {
    readonly nodes: readonly {
      readonly action: string;
      readonly reason: string | null;
      readonly changes: readonly { readonly field: string; readonly after: string | null }[];
    }[];
  };
}

const CODE = `{ id text status version endAt comments isComplete deal { id }
  owner { ... on Creator { id } ... on PerformancePartner { id } ... on MediaSource { id } }
  replaces { id text } replacedBy { id text } assignments { creditPolicy endAt }
  auditEvents(first: 5) { nodes { action reason changes { field after } } } }`;

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

describeOnEngines('rotatePromoCode', (engine) => {
  let server: TestServer;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const next = (word: string) => {
    serial += 1;
    return `${word}${String(serial)}`;
  };
  const issued = (more: object = {}) =>
    make(server.client, 'issuePromoCode', codeFor(world, next('LEAK'), more), world.account);
  const read = async (id: string): Promise<Code> => {
    const data = await server.client.query<{ node: Code }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode ${CODE} } }`,
      { id },
      { account: world.account },
    );
    return data.node;
  };
  const rotate = async (input: object, client = server.client) => {
    const data = await client.query<{
      rotatePromoCode: {
        node: Code | null;
        errors: { code: string; path: string[]; params: { name: string; value: string }[] }[];
      };
    }>(mutationOf('rotatePromoCode', CODE), { input }, { account: world.account });
    return data.rotatePromoCode;
  };
  const told = (errors: readonly { code: string; path: readonly string[] }[]) =>
    errors.map(({ code, path }) => `${path.join('.')} ${code}`);

  it('begins a successor with the same terms, deal and comments; the old code ends now', async () => {
    const endAt = inHours(48);
    const id = await issued({
      ...{ dealId: world.deal, comments: 'For you', terms: { ...TERMS, endAt } },
    });
    const text = next('FRESH');
    const { node, errors } = await rotate({ promoCodeId: id, version: 1, text, reason: 'Leaked' });
    expect(errors).toEqual([]);
    expect(node).toMatchObject({
      ...{ text, status: 'ACTIVE', comments: 'For you', isComplete: true, endAt },
      deal: { id: world.deal },
      owner: { id: world.creator },
      replaces: { id },
      replacedBy: null,
      assignments: [
        { creditPolicy: 'ALWAYS', endAt },
        { creditPolicy: 'ALWAYS', endAt },
      ],
    });
    const old = await read(id);
    expect(old).toMatchObject({
      status: 'EXPIRED',
      version: 2,
      replacedBy: { id: node?.id, text },
    });
    const events = [old.auditEvents.nodes[0], node?.auditEvents.nodes[0]];
    expect(events.map((event) => [event?.action, event?.reason])).toEqual([
      ['rotatePromoCode', 'Leaked'],
      ['rotatePromoCode', 'Leaked'],
    ]);
    expect(events[0]?.changes).toContainEqual({ field: 'replacedBy', after: text });
    expect(events[1]?.changes).toContainEqual({ field: 'replaces', after: old.text });
  });

  it('both count until the grace is over, each assignment at most as long as before', async () => {
    const [soon, graceUntil] = [inHours(1), inHours(24)];
    const id = await issued({ creatorTerms: { ...TERMS, endAt: soon } });
    const { node } = await rotate({
      ...{ promoCodeId: id, version: 1, text: next('FRESH'), graceUntil, reason: 'Typo' },
    });
    expect(node?.status).toBe('ACTIVE');
    expect(await read(id)).toMatchObject({
      status: 'ACTIVE',
      assignments: [{ endAt: soon }, { endAt: graceUntil }],
    });
  });

  it('the old text stays with its owner', async () => {
    const id = await issued();
    const { text } = await read(id);
    await rotate({ promoCodeId: id, version: 1, text: next('FRESH'), reason: 'Leaked' });
    const partner = { performancePartnerId: world.partner, text, terms: TERMS };
    const { errors } = await mutate(
      server.client,
      'issuePromoCodeToPartner',
      partner,
      world.account,
    );
    expect(told(errors)).toEqual(['text CODE_HELD_BY_CREATOR']);
  });

  it.each([
    ['itself', (text: string) => ({ text }), ['text CODE_HELD_BY_SAME_OWNER']],
    [
      'itself in other capitals',
      (text: string) => ({ text: text.toLowerCase() }),
      ['text CODE_HELD_BY_SAME_OWNER'],
    ],
    ['no code', () => ({ text: 'no code' }), ['text CODE_TEXT_CHARACTER']],
    ['no reason', () => ({ reason: '  ' }), ['reason REQUIRED']],
    ['a grace that is over', () => ({ graceUntil: inHours(-1) }), ['graceUntil ENDS_IN_PAST']],
    ['a grace of 91 days', () => ({ graceUntil: inHours(91 * 24) }), ['graceUntil GRACE_TOO_LONG']],
    ['an older version', () => ({ version: 7 }), ['version STALE_VERSION']],
  ] as const)('to %s is refused, and nothing is written', async (_, change, wanted) => {
    const id = await issued();
    const before = await read(id);
    const input = { promoCodeId: id, version: 1, text: next('FRESH'), reason: 'Leaked' };
    const { node, errors } = await rotate({ ...input, ...change(before.text) });
    expect(told(errors)).toEqual(wanted);
    if (wanted[0] !== 'version STALE_VERSION') expect(node).toBeNull();
    expect(await read(id)).toEqual(before);
  });

  it('is refused where a new code would be, by the same rules', async () => {
    const id = await issued();
    const tracking = async (codeTracking: boolean) => {
      const { version } = (
        await server.client.query<{ node: { version: number } }>(
          'query ($id: ID!) { node(id: $id) { ... on Program { version } } }',
          { id: world.creatorProgram },
          { account: world.account },
        )
      ).node;
      const program = { id: world.creatorProgram, version, codeTracking };
      await make(server.client, 'updateProgram', program, world.account);
    };
    await tracking(false);
    const input = { promoCodeId: id, version: 1, text: next('FRESH'), reason: 'Leaked' };
    const refused = await rotate(input);
    await tracking(true);
    expect(told(refused.errors)).toEqual(['creatorProgramId CODE_TRACKING_OFF']);
    expect((await rotate(input)).errors).toEqual([]);
  });

  it.each([
    ['expired', 'ENDED'],
    ['scheduled', 'NOT_STARTED'],
    ['replaced', 'REPLACED'],
  ])('of a code that is %s is refused', async (state, reason) => {
    const terms = { ...TERMS, startAt: state === 'scheduled' ? inHours(5) : null };
    const id = await issued({ terms });
    const again = { promoCodeId: id, text: next('AGAIN'), reason: 'Leaked' };
    if (state === 'expired')
      await make(server.client, 'expirePromoCodes', { target: { ids: [id] } }, world.account).catch(
        () => null,
      );
    if (state === 'replaced') {
      const graceUntil = inHours(5);
      await rotate({ ...again, version: 1, text: next('FRESH'), graceUntil });
    }
    const { version } = await read(id);
    const { errors } = await rotate({ ...again, version });
    expect(told(errors)).toEqual(['promoCodeId NOT_EDITABLE_NOW']);
    expect(errors[0]?.params).toContainEqual({ name: 'reason', value: reason });
  });

  it('twice at once has one winner, and one successor', async () => {
    const id = await issued();
    const all = await Promise.all(
      Array.from({ length: 6 }, () =>
        rotate({ promoCodeId: id, version: 1, text: next('RACE'), reason: 'Leaked' }),
      ),
    );
    expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const losers = all.flatMap(({ errors }) => told(errors));
    expect(new Set(losers)).toEqual(new Set(['version STALE_VERSION']));
    const winner = all.find(({ errors }) => errors.length === 0)?.node?.id;
    expect((await read(id)).replacedBy?.id).toBe(winner);
  });

  it('of two codes to one text at once: one has it', async () => {
    const ids = [await issued(), await issued()];
    const text = next('WANTED');
    const all = await Promise.all(
      ids.map((promoCodeId) => rotate({ promoCodeId, version: 1, text, reason: 'Leaked' })),
    );
    expect(all.flatMap(({ errors }) => told(errors))).toEqual(['text CODE_HELD_BY_SAME_OWNER']);
  });
});
