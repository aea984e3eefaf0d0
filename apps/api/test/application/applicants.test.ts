import { ok, type CreatorId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inviteToCampaign,
  recordApplicantsApplied,
} from '../../src/application/campaigns/bring-into-campaign.js';
import { changeCreatorCampaignStatus } from '../../src/application/campaigns/change-creator-campaign-status.js';
import { createCreatorCampaign } from '../../src/application/campaigns/create-creator-campaign.js';
import {
  decideApplicants,
  type DecideApplicantsInput,
} from '../../src/application/campaigns/decide-applicants.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { removeMembership } from '../../src/application/creators/decide-membership.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import {
  codeFor,
  makeCreator,
  makeJoinedCreator,
  makeWorld,
  told,
  valueOf,
  type World,
} from './world.js';

describe.each(engines)('creators in campaigns on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;

    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'CREATOR_ONLY');
    });
    afterAll(() => database.close());

    const deps = () => ({ ...world.deps, reads: createReads(database) });
    const campaign = async (name: string) => {
      const input = { programId: world.programs.CREATOR, name };
      const made = valueOf(await createCreatorCampaign(world.deps, world.call, input));
      const start = { ...made, version: 1, action: 'START' } as const;
      valueOf(await changeCreatorCampaignStatus(world.deps, world.call, start));
      return made.creatorCampaignId;
    };
    const pause = (creatorCampaignId: string) =>
      changeCreatorCampaignStatus(world.deps, world.call, {
        ...{ creatorCampaignId, version: 2, action: 'PAUSE' },
      });
    const applied = async (campaignId: string, ...ids: readonly CreatorId[]) => {
      const input = { campaignId, target: { ids } };
      const { outcomes } = valueOf(await recordApplicantsApplied(deps(), world.call, input));
      return outcomes.flatMap(({ applicantId }) => applicantId ?? []);
    };
    const decide = (
      campaignId: string,
      ids: readonly string[],
      more: Pick<DecideApplicantsInput, 'action'> & Partial<DecideApplicantsInput>,
      by: ReturnType<typeof deps> = deps(),
    ) => decideApplicants(by, world.call, { campaignId, target: { ids }, ...more });
    const stateOf = async (id: string) => {
      const found = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
        facts.applicant(id),
      );
      return found?.state;
    };
    const many = async (count: number, name: string) =>
      valueOf(
        await world.deps.unitOfWork.run(world.call.accountId, async (transaction) => {
          const ids: CreatorId[] = [];
          for (let each = 0; each < count; each += 1) {
            const input = { displayName: `${name} ${each}` };
            ids.push(
              valueOf(await createCreator.in(transaction, world.deps, world.call, input)).creatorId,
            );
          }
          return ok(ids);
        }),
      );

    it('1,000 apply, and are hired, in a call', async () => {
      const id = await campaign('Thousand');
      const creators = await many(1_001, 'Thousand');
      const whom = { campaignId: id, target: { ids: creators } };
      const refused = await inviteToCampaign(deps(), world.call, whom);
      expect(told(refused)).toEqual(['TOO_MANY target.ids']);
      const ids = await applied(id, ...creators.slice(1));
      expect(ids).toHaveLength(1_000);
      const { outcomes } = valueOf(await decide(id, ids, { action: 'HIRE', message: 'Hello' }));
      expect(outcomes.filter(({ errors }) => errors.length === 0)).toHaveLength(1_000);
      const [row] = await database.select<{ n: number }>(
        "SELECT COUNT(*) AS n FROM applicant WHERE status = 'HIRED' AND version = 2",
      );
      expect(Number(row?.n)).toBe(1_000);
      const [joined] = await database.select<{ n: number }>(
        "SELECT COUNT(*) AS n FROM membership WHERE state = 'JOINED' AND version = 2",
      );
      expect(Number(joined?.n)).toBe(1_000);
    }, 300_000);

    it('nobody comes into a campaign that is paused meanwhile', async () => {
      const id = await campaign('Pauses');
      const creatorId = await makeCreator(world, 'Comes late');
      const { held, changed } = interrupted(world, () => pause(id));
      const input = { campaignId: id, target: { ids: [creatorId] } };
      const outcome = await inviteToCampaign({ ...deps(), ...held }, world.call, input);
      valueOf((await changed()) as Awaited<ReturnType<typeof pause>>);
      const errors = valueOf(outcome).outcomes.flatMap((each) => each.errors);
      // Where one writes at a time, the invitation was first.
      const isFirst = database.dialect.name === 'sqlite';
      expect(errors.map(({ code }) => code)).toEqual(isFirst ? [] : ['APPLICANT_TRANSITION']);
    });

    it('of two who invite, who is late is told of the applicant that is there', async () => {
      const id = await campaign('Twice');
      const creatorId = await makeCreator(world, 'Invited twice');
      const invite = (by: ReturnType<typeof deps>) =>
        inviteToCampaign(by, world.call, { campaignId: id, target: { ids: [creatorId] } });
      let reads = 0;
      const isReadAgain = (name: string) => name === 'membership' && (reads += 1) === 2;
      const { held, changed } = interrupted(world, () => invite(deps()), isReadAgain);
      const late = valueOf(await invite({ ...deps(), ...held }));
      const first = valueOf((await changed()) as Awaited<ReturnType<typeof invite>>);
      const codes = [late, first].map(({ outcomes }) =>
        outcomes.flatMap(({ errors }) => errors.map(({ code }) => code)),
      );
      expect(codes.toSorted()).toEqual([[], ['APPLICANT_TRANSITION']]);
    });

    it('nobody is hired who is removed from the program meanwhile', async () => {
      const id = await campaign('Removes');
      const creatorId = await makeJoinedCreator(world, 'Goes meanwhile');
      const [applicantId = ''] = await applied(id, creatorId);
      const { accountId } = world.call;
      const membership = await world.deps.unitOfWork.read(accountId, (facts) =>
        facts.membership(creatorId, world.programs.CREATOR),
      );
      const remove = () =>
        removeMembership(world.deps, world.call, {
          ...{ membershipId: membership?.id ?? '', version: membership?.version ?? 0 },
        });
      const { held, changed } = interrupted(world, remove);
      const hire = { action: 'HIRE' } as const;
      const outcome = await decide(id, [applicantId], hire, { ...deps(), ...held });
      valueOf((await changed()) as Awaited<ReturnType<typeof remove>>);
      const errors = valueOf(outcome).outcomes.flatMap((each) => each.errors);
      const isFirst = database.dialect.name === 'sqlite';
      expect(errors.map(({ code }) => code)).toEqual(isFirst ? [] : ['CREATOR_REMOVED']);
      expect(await stateOf(applicantId)).toBe(isFirst ? 'HIRED' : 'APPLIED');
    });

    it('a removal ends 1,000 codes in a call, and leaves whoever has more as they are', async () => {
      const id = await campaign('Ends codes');
      const [first, second] = [
        await makeJoinedCreator(world, 'Has one'),
        await makeJoinedCreator(world, 'Has a thousand'),
      ] as const;
      const ids = await applied(id, first, second);
      valueOf(await decide(id, ids, { action: 'HIRE' }));
      const issue = async (creatorId: CreatorId, count: number, prefix: string) =>
        valueOf(
          await world.deps.unitOfWork.run(world.call.accountId, async (transaction) => {
            for (let each = 0; each < count; each += 1) {
              const input = codeFor(creatorId, `${prefix}${each}`);
              valueOf(await issuePromoCode.in(transaction, world.deps, world.call, input));
            }
            return ok(null);
          }),
        );
      await issue(first, 1, 'ONE');
      await issue(second, 1_000, 'MANY');
      const removal = { action: 'REMOVE', liveCodes: 'EXPIRE_CODES' } as const;
      const { outcomes } = valueOf(await decide(id, ids, removal));
      expect(outcomes.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
        [],
        ['TOO_MANY'],
      ]);
      expect(await Promise.all(ids.map(stateOf))).toEqual(['REMOVED', 'HIRED']);
      const live = async () => {
        const [row] = await database.select<{ n: number }>(
          'SELECT COUNT(*) AS n FROM promo_code WHERE expired_at IS NULL',
        );
        return Number(row?.n);
      };
      expect(await live()).toBe(1_000);
      const rest = valueOf(await decide(id, ids.slice(1), removal));
      expect(rest.outcomes[0]?.errors).toEqual([]);
      expect(await live()).toBe(0);
    }, 300_000);
  });
});
