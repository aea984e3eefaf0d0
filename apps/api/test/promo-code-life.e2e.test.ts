import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutationOf, TERMS, type World } from './support/world.js';

interface Place {
  readonly id: string;
  readonly creditPolicy: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly timeZone: string;
}
interface Verdict {
  readonly field: string;
  readonly assignmentId: string | null;
  readonly may: boolean;
  readonly reason: string | null;
  readonly objection: { readonly message: string } | null;
}
interface Code {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly expiredAt: string | null;
  readonly version: number;
  readonly deal: { readonly name: string } | null;
  readonly assignments: readonly Place[];
  readonly earlierAssignments: readonly (Place & { readonly status: string })[];
  readonly editable: readonly Verdict[];
  readonly auditEvents: {
    readonly nodes: readonly { readonly action: string; readonly changes: readonly object[] }[];
  };
}
interface Answer {
  readonly node: Code | null;
  readonly errors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly message: string;
    readonly params: readonly { readonly name: string; readonly value: string }[];
    readonly suggestions: readonly string[] | null;
  }[];
}

const PLACE = 'id creditPolicy startAt endAt timeZone';
const CODE = `{ id text status startAt endAt expiredAt version deal { name } assignments { ${PLACE} }
  earlierAssignments { ${PLACE} status } editable { field assignmentId may reason objection { message } }
  auditEvents(first: 3) { nodes { action changes { field before after } } } }`;

const YEAR = 365 * 86_400_000;
const at = (ahead: number) => new Date(Date.now() + ahead).toISOString();
const told = ({ errors }: Pick<Answer, 'errors'>) =>
  errors.map(({ code, path }) => `${path.join('.')} ${code}`.trim()).sort();

describeOnEngines('the life of a code', (engine) => {
  let server: TestServer;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const call = async (name: string, input: object, account = world.account): Promise<Answer> => {
    const data = await server.client.query<Record<string, Answer>>(
      mutationOf(name, CODE),
      { input },
      { account },
    );
    return data[name] as Answer;
  };
  const edit = (input: object) => call('updatePromoCode', input);
  const read = async (id: string, account = world.account): Promise<Code> => {
    const data = await server.client.query<{ node: Code }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode ${CODE} } }`,
      { id },
      { account },
    );
    return data.node;
  };
  const issued = async (terms: object = {}, more: object = {}) => {
    serial += 1;
    const input = codeFor(world, `LIFE${String(serial)}`, {
      terms: { ...TERMS, ...terms },
      ...more,
    });
    return read(await make(server.client, 'issuePromoCode', input, world.account));
  };
  const expire = (id: string) =>
    make(server.client, 'expirePromoCodes', { target: { ids: [id] } }, world.account);
  /** All assignments of a code with other terms. */
  const termsOf = (code: Code, changes: object) =>
    code.assignments.map(({ id, ...terms }) => ({
      assignmentId: id,
      terms: { ...terms, ...changes },
    }));

  describe('before its start', () => {
    it('everything is edited in place, told, and no assignment begins beside', async () => {
      const code = await issued({ startAt: at(YEAR) }, { dealId: world.deal });
      expect(code.editable.filter(({ may }) => !may).map(({ field }) => field)).toEqual([
        'OWNER',
        'REACTIVATE',
      ]);
      const [startAt, endAt] = [at(2 * YEAR), at(3 * YEAR)];
      const { node, errors } = await edit({
        ...{ promoCodeId: code.id, version: 1, text: `OTHER${code.text}`, dealId: null },
        assignments: termsOf(code, { creditPolicy: 'IF_WINNER', startAt, endAt, timeZone: 'UTC' }),
      });
      expect(errors).toEqual([]);
      expect(node).toMatchObject({
        ...{ text: `OTHER${code.text}`, version: 2, startAt, endAt, deal: null },
        earlierAssignments: [],
        assignments: code.assignments.map(({ id }) => ({ id, creditPolicy: 'IF_WINNER' })),
      });
      expect(node?.auditEvents.nodes[0]?.changes).toEqual(
        expect.arrayContaining([
          { field: 'text', before: code.text, after: `OTHER${code.text}` },
          { field: 'deal', before: 'Spring sale', after: null },
          { field: 'creatorProgram.creditPolicy', before: 'ALWAYS', after: 'IF_WINNER' },
          { field: 'performanceProgram.timeZone', before: 'Europe/Berlin', after: 'UTC' },
        ]),
      );
    });

    it('a start in the past is refused, none is now', async () => {
      const code = await issued({ startAt: at(YEAR) });
      const past = {
        promoCodeId: code.id,
        version: 1,
        assignments: termsOf(code, { startAt: at(-YEAR) }),
      };
      expect(told(await edit(past))).toEqual([
        'assignments.0.terms.startAt STARTS_IN_PAST',
        'assignments.1.terms.startAt STARTS_IN_PAST',
      ]);
      const now = {
        promoCodeId: code.id,
        version: 1,
        assignments: termsOf(code, { startAt: null }),
      };
      const { node } = await edit(now);
      expect(node).toMatchObject({ status: 'ACTIVE', version: 2 });
      expect(node?.startAt).not.toBeNull();
    });
  });

  describe('while it counts', () => {
    it('another policy ends the assignment and begins a successor, which alone is current', async () => {
      const code = await issued({ startAt: at(-YEAR) });
      const [change] = termsOf(code, { creditPolicy: 'IF_WINNER' });
      const { node, errors } = await edit({
        promoCodeId: code.id,
        version: 1,
        assignments: [change],
      });
      expect(errors).toEqual([]);
      expect(node).toMatchObject({
        status: 'ACTIVE',
        version: 2,
        startAt: code.startAt,
        endAt: null,
      });
      const [earlier] = node?.earlierAssignments ?? [];
      const [successor, other] = node?.assignments ?? [];
      expect(earlier).toEqual({
        ...code.assignments[0],
        endAt: successor?.startAt,
        status: 'EXPIRED',
      });
      expect(successor).toMatchObject({ creditPolicy: 'IF_WINNER', endAt: null });
      expect(successor?.id).not.toBe(earlier?.id);
      expect(other).toEqual(code.assignments[1]);
      expect(node?.auditEvents.nodes[0]?.action).toBe('updatePromoCode');
    });

    it.each([
      ['text', { text: 'NEVER' }, ['text NOT_EDITABLE_NOW']],
      ['text in other capitals', { text: 'lower' }, []],
    ])('%s', async (_, change, expected) => {
      const code = await issued();
      const text = change.text === 'lower' ? code.text.toLowerCase() : change.text;
      const answer = await edit({ promoCodeId: code.id, version: 1, text });
      expect(told(answer)).toEqual(expected);
      if (expected.length === 0) expect(answer.node).toMatchObject({ text, version: 2 });
      else expect((await read(code.id)).version).toBe(1);
    });

    it('its end moves, its start does not, and the same start is no change', async () => {
      const code = await issued({ startAt: '2026-01-01T00:00:00.000Z' });
      const endAt = at(YEAR);
      const moved = await edit({
        promoCodeId: code.id,
        version: 1,
        assignments: termsOf(code, { endAt }),
      });
      expect(moved.node).toMatchObject({ endAt, version: 2, earlierAssignments: [] });
      const again = { promoCodeId: code.id, version: 2, assignments: termsOf(code, { endAt }) };
      expect((await edit(again)).node).toMatchObject({ version: 2 });
      const started = await edit({ ...again, assignments: termsOf(code, { startAt: at(YEAR) }) });
      expect(told(started)).toEqual([
        'assignments.0.terms.startAt NOT_EDITABLE_NOW',
        'assignments.1.terms.startAt NOT_EDITABLE_NOW',
      ]);
      expect(started.errors[0]?.params).toEqual([
        { name: 'reason', value: 'STARTED' },
        { name: 'at', value: String(Date.UTC(2026, 0, 1)) },
      ]);
      expect(started.errors[0]?.message).toBe(
        'It has counted since 2026-01-01, and that stays as it was.',
      );
    });

    it('a deal is chosen and cleared, of its own program only', async () => {
      const code = await issued();
      const deal = { programId: world.performanceProgram, name: 'Elsewhere', type: 'BOGO' };
      const elsewhere = await make(server.client, 'createDeal', deal, world.account);
      const wrong = await edit({ promoCodeId: code.id, version: 1, dealId: elsewhere });
      expect(told(wrong)).toEqual(['dealId DEAL_OF_ANOTHER_PROGRAM']);
      const right = await edit({ promoCodeId: code.id, version: 1, dealId: world.deal });
      expect(right.node).toMatchObject({ deal: { name: 'Spring sale' }, version: 2 });
      const kept = await edit({ promoCodeId: code.id, version: 2 });
      expect(kept.node).toMatchObject({ deal: { name: 'Spring sale' }, version: 2 });
      const none = await edit({ promoCodeId: code.id, version: 2, dealId: null });
      expect(none.node).toMatchObject({ deal: null, version: 3 });
    });

    it('all that is wrong is told at once, and nothing is written', async () => {
      const code = await issued();
      const before = await server.rowCounts();
      const wrong = await edit({
        ...{ promoCodeId: code.id, version: 1, text: 'GONE', dealId: 'dl_none', comments: 'x' },
        assignments: [
          ...termsOf(code, { endAt: at(-YEAR) }),
          { assignmentId: 'as_none', terms: TERMS },
        ],
      });
      expect(told(wrong)).toEqual([
        'assignments.0.terms.endAt ENDS_IN_PAST',
        'assignments.1.terms.endAt ENDS_IN_PAST',
        'assignments.2.assignmentId NOT_FOUND',
        'dealId NOT_FOUND',
        'text NOT_EDITABLE_NOW',
      ]);
      expect(await server.rowCounts()).toEqual(before);
      expect(await read(code.id)).toEqual(code);
    });
  });

  it('a text that somebody holds is refused, with others that are free', async () => {
    const taken = await issued();
    const code = await issued({ startAt: at(YEAR) });
    const answer = await edit({ promoCodeId: code.id, version: 1, text: taken.text.toLowerCase() });
    expect(told(answer)).toEqual(['text CODE_HELD_BY_SAME_OWNER']);
    expect(answer.errors[0]?.suggestions?.length).toBeGreaterThan(0);
  });

  it('one text is taken once by two who edit at the same moment', async () => {
    const codes = [await issued({ startAt: at(YEAR) }), await issued({ startAt: at(YEAR) })];
    const answers = await allReadFirst(
      server,
      ['promo_code'],
      codes.map(
        ({ id }) =>
          () =>
            edit({ promoCodeId: id, version: 1, text: `BOTH${String(serial)}` }),
      ),
    );
    expect(answers.map(told).sort()).toEqual([[], ['text CODE_HELD_BY_SAME_OWNER']]);
  });

  describe('after its end', () => {
    it('only what is written about it is edited', async () => {
      const code = await issued();
      await expire(code.id);
      const ended = await read(code.id);
      expect(ended.editable.filter(({ may }) => may).map(({ field }) => field)).toEqual([
        ...['COMMENTS', 'PURPOSE', 'INTERNAL_NOTE', 'REACTIVATE'],
      ]);
      const wrong = await edit({
        ...{ promoCodeId: code.id, version: 2, text: 'GONE', dealId: world.deal },
        assignments: termsOf(code, { creditPolicy: 'IF_WINNER', endAt: at(YEAR), timeZone: 'UTC' }),
      });
      expect(told(wrong).every((each) => each.endsWith('NOT_EDITABLE_NOW'))).toBe(true);
      expect(wrong.errors).toHaveLength(8);
      expect(told(await edit({ promoCodeId: code.id, version: 2, comments: 'Over' }))).toEqual([]);
    });

    it('an expiry that is taken back at once reads as before, with the history of both', async () => {
      const code = await issued({ startAt: at(-YEAR), endAt: at(YEAR) });
      await expire(code.id);
      const { node, errors } = await call('reactivatePromoCode', {
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
      const again = await call('reactivatePromoCode', { promoCodeId: code.id, version: 3 });
      expect(told(again)).toEqual(['promoCodeId NOT_EDITABLE_NOW']);
    });

    it('one that had not begun keeps its start', async () => {
      const startAt = at(YEAR);
      const code = await issued({ startAt });
      await expire(code.id);
      const { node } = await call('reactivatePromoCode', { promoCodeId: code.id, version: 2 });
      expect(node).toMatchObject({ status: 'SCHEDULED', startAt, earlierAssignments: [] });
      expect(node?.assignments).toEqual(code.assignments);
    });

    it('a later end is asked for where its own has passed', async () => {
      const code = await issued({ startAt: at(-2 * YEAR), endAt: at(-YEAR) });
      expect(code.status).toBe('EXPIRED');
      const input = { promoCodeId: code.id, version: 1 };
      expect(told(await call('reactivatePromoCode', input))).toEqual(['terms.endAt REQUIRED']);
      const withTerms = (changes: object) =>
        call('reactivatePromoCode', { ...input, terms: { ...TERMS, ...changes } });
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
      const code = await issued({ startAt: at(-2 * YEAR), endAt: at(-YEAR) });
      const terms = { ...TERMS, startAt: at(YEAR) };
      const { node } = await call('reactivatePromoCode', {
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
      const code = await issued();
      await expire(code.id);
      const answers = await allReadFirst(
        server,
        ['promo_code'],
        [1, 2].map(() => () => call('reactivatePromoCode', { promoCodeId: code.id, version: 2 })),
      );
      expect(answers.map(told).sort()).toEqual([[], ['version STALE_VERSION']]);
      expect((await read(code.id)).assignments).toHaveLength(2);
    });

    it('an edit of a code that is being expired is told, or done before it', async () => {
      const code = await issued();
      const [change] = termsOf(code, { creditPolicy: 'IF_WINNER' });
      const [edited] = await allReadFirst(
        server,
        ['promo_code'],
        [
          () => edit({ promoCodeId: code.id, version: 1, assignments: [change] }),
          () => call('expirePromoCodes', { target: { ids: [code.id] } }),
        ],
      );
      const after = await read(code.id);
      expect(after.status).toBe('EXPIRED');
      const isEdited = told(edited as Answer).length === 0;
      expect(after.version).toBe(isEdited ? 3 : 2);
      expect(after.earlierAssignments).toHaveLength(isEdited ? 1 : 0);
      if (!isEdited) expect(told(edited as Answer)).toEqual(['version STALE_VERSION']);
    });
  });

  describe('the rules on a code that counts more', () => {
    it('are asked where it does, and not where it ends earlier', async () => {
      const other = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Rules');
      const { account, creatorProgram } = other;
      const window = { startAt: at(-YEAR), endAt: at(YEAR) };
      const input = codeFor(other, 'RULES', { terms: { ...TERMS, ...window } });
      const code = await read(await make(server.client, 'issuePromoCode', input, account), account);
      const off = { id: creatorProgram, version: 1, codeTracking: false };
      await make(server.client, 'updateProgram', off, account);
      const change = (endAt: string | null) => ({
        ...{ promoCodeId: code.id, version: code.version },
        assignments: termsOf(code, { endAt }).slice(0, 1),
      });
      const later = await call('updatePromoCode', change(null), account);
      expect(told(later)).toEqual(['assignments.0.terms.endAt CODE_TRACKING_OFF']);
      const earlier = await call('updatePromoCode', change(at(YEAR / 2)), account);
      expect(told(earlier)).toEqual([]);
      await make(server.client, 'expirePromoCodes', { target: { ids: [code.id] } }, account);
      const ended = await read(code.id, account);
      const verdict = ended.editable.find(({ field }) => field === 'REACTIVATE');
      expect(verdict).toMatchObject({ may: false, reason: 'CODE_TRACKING_OFF' });
      expect(verdict?.objection?.message).toContain('Code tracking is off');
      const again = await call(
        'reactivatePromoCode',
        { promoCodeId: code.id, version: ended.version },
        account,
      );
      expect(told(again)).toEqual(['promoCodeId CODE_TRACKING_OFF']);
    });

    it('what a change of mode no longer asks for ends, and is not extended', async () => {
      const other = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Mode');
      const { account } = other;
      const input = codeFor(other, 'MODE', { terms: { ...TERMS, endAt: at(YEAR) } });
      const code = await read(await make(server.client, 'issuePromoCode', input, account), account);
      await make(server.client, 'updateAccount', { version: 2, mode: 'CREATOR_ONLY' }, account);
      const [, change] = termsOf(code, { endAt: null });
      const longer = { promoCodeId: code.id, version: 1, assignments: [change] };
      expect(told(await call('updatePromoCode', longer, account))).toEqual([
        'assignments.0.terms.endAt NOT_IN_THIS_MODE',
      ]);
      await make(server.client, 'expirePromoCodes', { target: { ids: [code.id] } }, account);
      const { node } = await call(
        'reactivatePromoCode',
        { promoCodeId: code.id, version: 2 },
        account,
      );
      expect(node?.assignments.map(({ endAt }) => endAt === code.endAt)).toEqual([true, false]);
      expect(node?.earlierAssignments).toHaveLength(1);
    });
  });

  it('a deal whose codes follow its dates decides about them', async () => {
    const deal = (name: string, endAt: string) =>
      make(
        server.client,
        'createDeal',
        { programId: world.creatorProgram, name, type: 'BOGO', endAt, syncDates: true },
        world.account,
      );
    const endAt = at(YEAR);
    const [summer, over] = [await deal('Summer', endAt), await deal('Over', at(-YEAR))];
    const code = await issued();
    const ended = await edit({ promoCodeId: code.id, version: 1, dealId: over });
    expect(told(ended)).toEqual(['dealId DEAL_ENDED']);
    const { node } = await edit({ promoCodeId: code.id, version: 1, dealId: summer });
    expect(node).toMatchObject({ endAt, version: 2, deal: { name: 'Summer' } });
    const dates = node?.editable.filter(({ reason }) => reason === 'FOLLOWS_DEAL');
    expect(dates?.map(({ field }) => field)).toEqual(['START_AT', 'END_AT', 'START_AT', 'END_AT']);
    const moved = { promoCodeId: code.id, version: 2, assignments: termsOf(code, { endAt: null }) };
    expect(told(await edit(moved))).toEqual([
      'assignments.0.terms.endAt NOT_EDITABLE_NOW',
      'assignments.1.terms.endAt NOT_EDITABLE_NOW',
    ]);
    const out = await edit({ ...moved, dealId: null });
    expect(out.node).toMatchObject({ endAt: null, deal: null, version: 3 });
    await edit({ promoCodeId: code.id, version: 3, dealId: summer });
    await expire(code.id);
    const terms = { ...TERMS, endAt: at(2 * YEAR) };
    const again = await call('reactivatePromoCode', { promoCodeId: code.id, version: 5, terms });
    expect(again.node).toMatchObject({ status: 'ACTIVE', endAt, version: 6 });
  });

  it('answers again as it did under the same key, and tells null from what is left out', async () => {
    const code = await issued({}, { dealId: world.deal });
    const input = {
      promoCodeId: code.id,
      version: 1,
      comments: 'Once',
      idempotencyKey: `life ${code.id}`,
    };
    const once = await edit(input);
    expect(await edit(input)).toEqual(once);
    expect(told(await edit({ ...input, dealId: null }))).toEqual([
      'idempotencyKey IDEMPOTENCY_KEY_REUSED',
    ]);
  });
});
