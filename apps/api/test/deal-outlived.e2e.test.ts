import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

interface Warning {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

interface Outcome {
  readonly promoCode: { readonly text: string };
  readonly errors: readonly object[];
  readonly warnings: readonly Warning[];
}

const END = '2040-06-30T00:00:00.000Z';
const LATER = '2040-07-01T00:00:00.000Z';
const WARNINGS = 'warnings { code path message params { name value } } errors { code }';

describeOnEngines('a code that counts longer than its deal', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'CREATOR_ONLY');
  });
  afterAll(() => server.stop());

  const made = (name: string, input: object) => make(server.client, name, input, world.account);
  const deal = (more: object = {}) =>
    made('createDeal', {
      ...{ programId: world.creatorProgram, name: 'Spring', type: 'GENERAL_SALE', endAt: END },
      ...more,
    });
  const issued = (text: string, dealId: string | null, endAt: string | null = END) =>
    made('issuePromoCode', codeFor(world, text, { dealId, terms: { ...TERMS, endAt } }));
  const told = (warnings: readonly Warning[] | undefined) =>
    warnings?.map(({ code, path }) => `${code} ${path.join('.')}`);

  async function run<Answer>(name: string, input: object, selection: string): Promise<Answer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await server.client.query<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      { input },
      { account: world.account },
    );
    const payload = answer[name];
    if (payload === undefined) throw new Error(`${name} gave no answer`);
    return payload;
  }

  const moved = async (ids: readonly string[], dates: object) => {
    const input = { target: { ids }, timeZone: 'UTC', ...dates };
    const selection = `outcomes { promoCode { text } ${WARNINGS} } errors { code }`;
    return (await run<{ outcomes: readonly Outcome[] }>('changePromoCodeDates', input, selection))
      .outcomes;
  };

  it('is named when its dates move, each of several by itself, and by a repeated call again', async () => {
    const dealId = await deal();
    const first = await issued('OUT1', dealId);
    const second = await issued('OUT2', null);
    const both = async (dates: object) =>
      (await moved([first, second], dates)).map(({ warnings }) => told(warnings));
    const input = { endAt: LATER, idempotencyKey: 'outlived' };
    expect(await both(input)).toEqual([['DEAL_ENDS_FIRST endAt'], []]);
    expect(await both(input)).toEqual([['DEAL_ENDS_FIRST endAt'], []]);
    const [outcome] = await moved([first], { clearEnd: true });
    expect(outcome).toMatchObject({
      errors: [],
      warnings: [
        {
          ...{ code: 'DEAL_ENDS_FIRST', path: ['clearEnd'] },
          message: 'The code counts longer than its deal "Spring", whose end is 2040-06-30.',
          params: [
            { name: 'deal', value: 'Spring' },
            { name: 'dealEnd', value: String(Date.parse(END)) },
          ],
        },
      ],
    });
    // From none to one that is still too late, then to the deal's own.
    expect(await both({ endAt: LATER })).toEqual([['DEAL_ENDS_FIRST endAt'], []]);
    expect(await both({ endAt: END })).toEqual([[], []]);
  });

  it('is named by whatever else lets it: issuing, an edit of terms or deal, a reactivation', async () => {
    const dealId = await deal({ name: 'Edits' });
    const input = codeFor(world, 'OUT3', { dealId, terms: TERMS });
    const { promoCode, warnings } = await run<{
      promoCode: {
        id: string;
        version: number;
        assignments: readonly { readonly id: string }[];
      };
      warnings: readonly Warning[];
    }>('issuePromoCode', input, `promoCode { id version assignments { id } } ${WARNINGS}`);
    expect(told(warnings)).toEqual(['DEAL_ENDS_FIRST terms.endAt']);
    const promoCodeId = promoCode.id;
    const assignmentId = promoCode.assignments[0]?.id;
    let { version } = promoCode;
    const warned = async (name: string, changes: object) => {
      const payload = await run<{ promoCode: { version: number }; warnings: readonly Warning[] }>(
        name,
        { promoCodeId, version, ...changes },
        `promoCode { version } ${WARNINGS}`,
      );
      version = payload.promoCode.version;
      return told(payload.warnings);
    };
    const ending = (endAt: string | null) => ({
      assignments: [{ assignmentId, terms: { ...TERMS, endAt } }],
    });
    expect(await warned('updatePromoCode', ending(END))).toEqual([]);
    expect(await warned('updatePromoCode', ending(LATER))).toEqual([
      'DEAL_ENDS_FIRST assignments.0.terms.endAt',
    ]);
    // What was said already is not said of an edit that has nothing to do with it.
    expect(await warned('updatePromoCode', { comments: 'Later' })).toEqual([]);
    const shorter = await deal({ name: 'Shorter', endAt: '2040-01-01T00:00:00.000Z' });
    expect(await warned('updatePromoCode', { dealId: shorter })).toEqual([
      'DEAL_ENDS_FIRST dealId',
    ]);
    await run('expirePromoCodes', { target: { ids: [promoCodeId] } }, 'errors { code }');
    version += 1;
    expect(await warned('reactivatePromoCode', {})).toEqual(['DEAL_ENDS_FIRST promoCodeId']);
  });

  it('has the dates of a deal that its codes follow, and nothing is said', async () => {
    const dealId = await deal({ name: 'Synced', syncDates: true });
    const { warnings } = await run<{ warnings: readonly Warning[] }>(
      'issuePromoCode',
      codeFor(world, 'OUT4', { dealId, terms: TERMS }),
      WARNINGS,
    );
    expect(warnings).toEqual([]);
  });

  it('nor is a contract outlived unsaid by dates that move', async () => {
    const calls = membershipsIn(server, world);
    const { creatorId } = await calls.joined('Longer', { contractEnd: END });
    const { id } = await calls.issued(creatorId, 'LONG1', { endAt: END });
    const [outcome] = await moved([id], { endAt: LATER });
    expect(told(outcome?.warnings)).toEqual(['CONTRACT_ENDS_FIRST endAt']);
  });
});
