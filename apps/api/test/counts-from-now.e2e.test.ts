import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, told } from './support/life.js';
import { issued, matchOf, patternFor, twoCreators } from './support/patterns.js';
import { restrictingIn } from './support/restricting.js';
import { TestServer } from './support/server.js';
import { codeFor, make, mutate, TERMS, type World } from './support/world.js';

const DAY = 86_400_000;

describeOnEngines('what counts again, or from now on,', (engine) => {
  let server: TestServer;
  let world: World;
  let jo: World;
  let account: string;
  let life: ReturnType<typeof lifeIn>;
  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ world, jo, account } = await twoCreators(server));
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  it('takes no order from before it was made, whatever start was typed', async () => {
    const old = await make(server.client, 'issuePromoCode', codeFor(jo, 'HANDED'), account);
    await sleep(5);
    const then = at(0);
    await sleep(5);
    await life.expire(old);
    const release = { promoCodeId: old, version: 2, reason: 'Handed on' };
    await make(server.client, 'releasePromoCodeText', release, account);
    const terms = { ...TERMS, startAt: at(-9 * DAY) };
    const fresh = await make(
      server.client,
      'issuePromoCode',
      codeFor(world, 'HANDED', { terms }),
      account,
    );
    expect((await matchOf(server, 'HANDED', account, then)).winner?.id).toBe(old);
    expect((await matchOf(server, 'HANDED', account)).winner?.id).toBe(fresh);
    const pattern = await issued(server, patternFor(jo, 'TOLD[0-9]', terms), account);
    expect((await matchOf(server, 'TOLD5', account, at(-DAY))).winner).toBeNull();
    expect((await matchOf(server, 'TOLD5', account)).winner?.id).toBe(pattern);
  });

  it('is told by the dry run what issuing says of a start that has passed', async () => {
    const old = await issued(server, patternFor(jo, 'DRY[0-9]'), account);
    await sleep(5);
    await life.expire(old);
    const input = patternFor(world, 'DRY[0-9]?', { startAt: at(-9 * DAY) });
    const { checkPromoCode } = await server.client.query<{
      checkPromoCode: { errors: readonly { code: string }[] };
    }>(
      'query ($input: IssuePromoCodeInput!) { checkPromoCode(input: $input) { errors { code } } }',
      { input },
      { account },
    );
    expect(checkPromoCode.errors).toEqual([]);
    expect(told(await mutate(server.client, 'issuePromoCode', input, account))).toEqual([]);
  });

  it('a pattern does not count again over a word that nobody may hold since', async () => {
    const id = await issued(server, patternFor(world, 'TONE[0-9]'), account);
    await life.expire(id);
    const word = await restrictingIn(server, account).create({ text: 'TONE5' });
    expect(word.errors).toEqual([]);
    const again = await life.call('reactivatePromoCode', { promoCodeId: id, version: 2 });
    expect(told(again)).toEqual(['TEXT_RESTRICTED']);
  });

  it('a code that has ended by itself is not completed', async () => {
    const ended = codeFor(world, 'PASSED', { terms: { ...TERMS, endAt: at(-DAY) } });
    const id = await make(server.client, 'issuePromoCode', ended, account);
    const completion = { promoCodeId: id, version: 1 };
    const { errors } = await mutate(server.client, 'completePromoCode', completion, account);
    expect(errors.map(({ code }) => code)).toEqual(['CODE_EXPIRED']);
  });
});
