import type { CallOptions } from './client.js';
import type { TestServer } from './server.js';
import { make, type SeenError, type World } from './world.js';

export interface SeenApplicant {
  readonly id: string;
  readonly state: string;
  readonly message: string | null;
  readonly proposedRate: string | null;
  readonly decisionMessage: string | null;
  readonly decidedBy: string | null;
  readonly reversesTo: string | null;
  readonly allowedActions: readonly string[];
  readonly moveTargets: readonly string[];
  readonly version: number;
}

interface Outcomes {
  readonly outcomes: readonly {
    readonly applicant: SeenApplicant | null;
    readonly errors: readonly Pick<SeenError, 'code' | 'message'>[];
  }[];
  readonly errors: readonly SeenError[];
}

const APPLICANT =
  'id state message proposedRate decisionMessage decidedBy reversesTo allowedActions moveTargets version';

type Asked = 'inviteToCampaign' | 'recordApplicantsApplied' | 'decideApplicants';

/** What tests of applicants do and look at, in a world. */
export function applicantsIn(server: Pick<TestServer, 'client'>, world: World) {
  const by = { account: world.account };
  /** A campaign that is active unless another way is named. */
  const campaign = async (name: string, ...actions: readonly string[]) => {
    const input = { programId: world.creatorProgram, name };
    const id = await make(server.client, 'createCreatorCampaign', input, world.account);
    let version = 1;
    for (const action of actions.length === 0 ? ['START'] : actions) {
      if (action === 'NONE') continue;
      const change = { creatorCampaignId: id, version, action };
      await make(server.client, 'changeCreatorCampaignStatus', change, world.account);
      version += 1;
    }
    return {
      id,
      change: (action: string) => {
        const change = { creatorCampaignId: id, version: version++, action };
        return make(server.client, 'changeCreatorCampaignStatus', change, world.account);
      },
    };
  };
  const ask = async (name: Asked, input: object, options: CallOptions = by): Promise<Outcomes> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await server.client.query<Record<string, Outcomes>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        outcomes { applicant { ${APPLICANT} } errors { code message } } errors { code path message } } }`,
      { input },
      options,
    );
    const payload = data[name];
    if (payload === undefined) throw new Error('no answer');
    return payload;
  };
  /** Of one creator or applicant: where they stand, or why they were left as they are. */
  const one = async (name: Asked, input: object): Promise<string> => {
    const { outcomes, errors } = await ask(name, input);
    const [outcome] = outcomes;
    if (outcome === undefined)
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`).join();
    const [error] = outcome.errors;
    return error === undefined ? (outcome.applicant?.state ?? '') : error.code;
  };
  const creator = (displayName: string) =>
    make(server.client, 'createCreator', { displayName }, world.account);
  const invite = (campaignId: string, ...ids: readonly string[]) =>
    one('inviteToCampaign', { campaignId, target: { ids } });
  const apply = (campaignId: string, creatorId: string, more: object = {}) =>
    one('recordApplicantsApplied', { campaignId, target: { ids: [creatorId] }, ...more });
  const applicantOf = async (campaignId: string, creatorId: string): Promise<SeenApplicant> => {
    const { campaignApplicants } = await server.client.query<{
      campaignApplicants: { nodes: readonly SeenApplicant[] };
    }>(
      `query ($filter: CampaignApplicantFilter) {
        campaignApplicants(first: 2, filter: $filter) { nodes { ${APPLICANT} } } }`,
      { filter: { campaignId, creatorId } },
      by,
    );
    const [applicant] = campaignApplicants.nodes;
    if (applicant === undefined) throw new Error('no applicant');
    return applicant;
  };
  const decide = async (
    campaignId: string,
    creatorId: string,
    action: string,
    more: object = {},
  ) => {
    const { id } = await applicantOf(campaignId, creatorId);
    return one('decideApplicants', { campaignId, target: { ids: [id] }, action, ...more });
  };
  /** A creator who is new in the campaign, and has applied or was invited. */
  const applied = async (campaignId: string, name: string) => {
    const creatorId = await creator(name);
    await apply(campaignId, creatorId);
    return creatorId;
  };
  return { by, campaign, ask, one, creator, invite, apply, applied, applicantOf, decide };
}
