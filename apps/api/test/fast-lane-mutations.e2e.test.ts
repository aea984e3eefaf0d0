import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { WatchedLanes } from './support/watched-lanes.js';

describeOnEngines('a mutation that comes again', (engine) => {
  let lanes: WatchedLanes;
  let creatorId: string;

  beforeAll(async () => {
    lanes = await WatchedLanes.start(engine);
    const { creators } = await lanes.client('OWNER').query<{
      readonly creators: { readonly nodes: readonly { readonly id: string }[] };
    }>('{ creators(first: 1, filter: { search: "Mei Tanaka" }) { nodes { id } } }');
    creatorId = creators.nodes[0]?.id ?? '';
  });
  afterAll(() => lanes.server.stop());
  beforeEach(() => {
    lanes.isOwn = [];
    lanes.failures = 0;
  });

  const ISSUE = `mutation Issue($input: IssuePromoCodeInput!) {
    issuePromoCode(input: $input) {
      promoCode { id text auditEvents(first: 3) { nodes { action } } }
      warnings { code message }
      errors { code path message suggestions }
    }
  }`;
  const terms = { creditPolicy: 'ALWAYS', timeZone: 'Europe/Berlin' };
  const issue = (text: string, more: object = {}) => ({
    query: ISSUE,
    variables: { input: { creatorId, text, terms, ...more } },
  });
  const codesCalled = async (text: string) => {
    const found = await lanes.client('OWNER').query<{
      readonly promoCodes: { readonly nodes: readonly unknown[] };
    }>('query ($text: String!) { promoCodes(first: 9, filter: { search: $text }) { nodes { id } } }', {
      text,
    });
    return found.promoCodes.nodes.length;
  };

  it('is done again each time, and told by the fast lane', async () => {
    await lanes.learn(issue('LANE1'));
    lanes.isOwn = [];
    const { text } = await lanes.send(issue('LANE2'));
    expect(lanes.isOwn).toEqual([true]);
    expect(JSON.parse(text)).toMatchObject({
      data: {
        issuePromoCode: {
          promoCode: { text: 'LANE2', auditEvents: { nodes: [{ action: 'issuePromoCode' }] } },
          errors: [],
        },
      },
    });
    expect(await codesCalled('LANE')).toBe(2);
  });

  it('is answered byte for byte as Apollo answers it, done or refused', async () => {
    const remembered = issue('LANE3', { idempotencyKey: 'lane-3' });
    const taken = issue('LANE3');
    const wrong = issue('a b', { comments: 'x'.repeat(2_000) });
    for (const body of [remembered, taken, wrong]) {
      // Another text of the same meaning is new to the lane.
      const first = await lanes.send({ ...body, query: `${ISSUE} # ${JSON.stringify(body)}` });
      const again = await lanes.send(body);
      const others = [await lanes.send(body), await lanes.send(body)];
      expect(others).toEqual([first, first]);
      expect(again).toEqual(first);
    }
    expect(lanes.isOwn.filter(Boolean).length).toBeGreaterThanOrEqual(6);
    expect(await codesCalled('LANE3')).toBe(1);
  });

  it.each([
    ['once', 1],
    ['for good', Number.POSITIVE_INFINITY],
  ])('has been done once where what it answers cannot be read %s', async (_how, times) => {
    await lanes.learn(issue(`KNOWN${times}`));
    const lines = lanes.server.log.length;
    lanes.failures = times;
    const { text } = await lanes.send(issue(`BROKEN${times}`));
    lanes.failures = 0;
    expect(lanes.isOwn.at(-1)).toBe(false);
    expect(text.includes('"errors":[{"message":"Something went wrong')).toBe(times > 1);
    // Done twice, the second would be told that the text is taken.
    expect(text.includes(`"text":"BROKEN${times}"`)).toBe(times === 1);
    expect(lanes.server.log.slice(lines).join()).toContain('reads are broken');
    expect(await codesCalled(`BROKEN${times}`)).toBe(1);
  });

  it('is Apollo’s where it comes with others, which wait for each other', async () => {
    const query = `mutation {
      one: createPerformancePartner(input: { name: "One" }) { performancePartner { name } }
      two: createPerformancePartner(input: { name: "Two" }) { performancePartner { name } }
    }`;
    const answers = [await lanes.send({ query }), await lanes.send({ query })];
    expect(answers[1]).toEqual(answers[0]);
    expect(lanes.isOwn).toEqual([false, false]);
  });

  it('is refused to whoever may not do it, by a text that others have used', async () => {
    await lanes.learn(issue('LANE4'));
    for (const [capacity, status] of [
      ['ANALYST', 403],
      ['CREATOR', 200],
    ] as const) {
      const answer = await lanes.send(issue('LANE5'), capacity);
      expect(answer.status).toBe(status);
      expect(answer.text.startsWith('{"errors"')).toBe(true);
    }
    expect((await lanes.send(issue('LANE5'), 'OWNER', { cookie: '' })).status).toBe(401);
    expect(await codesCalled('LANE5')).toBe(0);
  });

  it('is not done by a request that a page elsewhere could send', async () => {
    await lanes.learn(issue('LANE6'));
    const body = issue('LANE7');
    for (const [name, value] of [
      ['content-type', 'text/plain'],
      ['content-type', 'application/x-www-form-urlencoded'],
      ['origin', 'https://elsewhere.example'],
    ] as const) {
      const { status } = await lanes.send(body, 'OWNER', { [name]: value });
      expect(status).toBeGreaterThanOrEqual(400);
    }
    const search = new URLSearchParams({ query: ISSUE, variables: JSON.stringify(body.variables) });
    const { status } = await fetch(`${lanes.server.url}/graphql?${search.toString()}`, {
      headers: { cookie: lanes.client('OWNER').cookie, 'apollo-require-preflight': '1' },
    });
    expect(status).toBe(405);
    expect(await codesCalled('LANE7')).toBe(0);
  });
});
