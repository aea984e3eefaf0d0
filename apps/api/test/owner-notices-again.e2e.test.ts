import { ok, type AccountId } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { createUnitOfWork } from '../src/persistence/repositories/unit-of-work.js';
import { at } from './support/life.js';
import { DAY, describeNotices } from './support/notices.js';
import { TERMS } from './support/world.js';

describeNotices('notices of a code that was changed again', (given) => {
  it('tell one change of a code that was saved twice in one transaction', async () => {
    const { issue } = await given.owner();
    const code = await issue();
    await given.forgetAll();
    const account = given.world.account as AccountId;
    const clock = { now: () => Date.now() };
    await createUnitOfWork(given.server.database, clock, true).run(account, async (transaction) => {
      const before = await transaction.promoCode(code.id);
      if (before === null) throw new Error('No code');
      const once = { ...before, comments: 'Hello', version: before.version + 1 };
      await transaction.savePromoCode(before, once);
      const twice = { ...once, text: `${code.text}B` };
      await transaction.savePromoCode(once, { ...twice, version: once.version + 1 });
      return ok(null);
    });
    const notices = await given.server.database.select<object>(
      'SELECT kind, fields, text_before AS was FROM owner_notice',
    );
    expect(notices).toEqual([{ kind: 'CHANGED', fields: 'TEXT,COMMENTS', was: code.text }]);
  });

  it('tell nothing of a text that is what it was again, and else the one that was told', async () => {
    const { issue } = await given.owner();
    const terms = { ...TERMS, startAt: at(DAY) };
    const [back, on] = [await issue({ terms }), await issue({ terms })];
    await given.teller.told();
    const rename = (promoCodeId: string, version: number, text: string) =>
      given.done('updatePromoCode', { promoCodeId, version, text });
    await rename(back.id, 1, `${back.text}B`);
    await rename(back.id, 2, back.text);
    await rename(on.id, 1, `${on.text}B`);
    await rename(on.id, 2, `${on.text}C`);
    const [mail] = await given.teller.told();
    expect(mail?.text.match(/^- .*?\)/gm)).toEqual([
      `- ${on.text}C has changed (it was ${on.text})`,
    ]);
  });
});
