import type { Capacity } from '@creator-codes/domain';
import { as } from './calling-as.js';
import type { Client, CallOptions } from './client.js';
import { codeFor, joinedCreator, make, makeWorld, TERMS, type World } from './world.js';

/** A partner who calls. */
export interface Person {
  readonly options: CallOptions;
  readonly capacity: Capacity;
  /** Everything that is theirs. */
  readonly own: ReadonlySet<string>;
  /** Something of another partner in the same account, by the prefix of its id. */
  readonly others: Readonly<Record<string, string>>;
}

/** An account with a creator and a performance partner, and with a rival of each, who has as much. */
export async function makeRivals(client: Client): Promise<{
  readonly world: World;
  readonly people: Readonly<Record<'creator' | 'partner', Person>>;
}> {
  const world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR');
  const { account, creator, creatorProgram, deal, mediaSource, partner, performanceProgram } =
    world as { [Key in keyof World]: string };
  const other = await joinedCreator(client, account, 'Mei Rival', {
    email: 'Mei.Rival@secret.example',
    socialProfiles: [{ platform: 'BLOG', handle: 'RivalÜber' }],
  });
  const otherSource = await make(
    client,
    'createMediaSource',
    { name: 'Rival source', creatorId: other },
    account,
  );
  const otherPartner = await make(
    client,
    'createPerformancePartner',
    { name: 'Rival Partners', email: 'deals@secret.example' },
    account,
  );
  const foreignProgram = await make(
    client,
    'createProgram',
    { name: 'Rival program', kind: 'CREATOR', codeTracking: true },
    account,
  );
  const foreignDeal = await make(
    client,
    'createDeal',
    { programId: foreignProgram, name: 'Rival deal', type: 'BOGO' },
    account,
  );
  const performanceDeal = await make(
    client,
    'createDeal',
    { programId: performanceProgram, name: 'Performance deal', type: 'BOGO' },
    account,
  );
  const pick = { creatorProgramId: creatorProgram };
  const code = (text: string, more: object = {}) =>
    make(client, 'issuePromoCode', codeFor(world, text, { ...pick, ...more }), account);
  const give = (performancePartnerId: string, text: string) =>
    make(
      client,
      'issuePromoCodeToPartner',
      { performancePartnerId, text, terms: TERMS, dealId: performanceDeal },
      account,
    );
  const codes = [await code('MEI1'), await code('MEI2')];
  const otherCode = await code('RIVAL1', { creatorId: other });
  const partnerCode = await give(partner, 'DAILY1');
  const otherPartnerCode = await give(otherPartner, 'RIVAL2');
  const token = (ownerId: string) =>
    make(client, 'createApiToken', { ownerId, name: 'T', scopes: ['DEALS_READ'] }, account);
  const [token1, token2, token3] = [await token(creator), await token(partner), await token(other)];
  const inside = async (id: string) => {
    const node = await client.query(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode { assignments { id } }
        ... on Creator { memberships { id } } } }`,
      { id },
      { account },
    );
    return JSON.stringify(node).match(/(?:as|mb)_[\w-]{22}/g) ?? [];
  };
  const insides = async (...ids: string[]) => (await Promise.all(ids.map(inside))).flat();
  const [otherAssignment = ''] = await inside(otherCode);
  const [otherMembership = ''] = await inside(other);
  const others = {
    ...{ pc: otherCode, ms: otherSource, pg: foreignProgram, dl: foreignDeal, at: token3 },
    ...{ as: otherAssignment, mb: otherMembership },
  };
  const people: Readonly<Record<'creator' | 'partner', Person>> = {
    creator: {
      capacity: 'CREATOR',
      options: as({ home: account, capacity: 'CREATOR', ownerId: creator }),
      own: new Set([
        ...[account, creator, creatorProgram, performanceProgram, deal, mediaSource, token1],
        ...codes,
        ...(await insides(creator, ...codes)),
      ]),
      others: { ...others, cr: other, pp: partner },
    },
    partner: {
      capacity: 'PERFORMANCE_PARTNER',
      options: as({ home: account, capacity: 'PERFORMANCE_PARTNER', ownerId: partner }),
      own: new Set([
        ...[account, partner, performanceProgram, performanceDeal, partnerCode, token2],
        ...(await insides(partnerCode)),
      ]),
      others: { ...others, cr: other, pp: otherPartner, pc: otherPartnerCode, ms: mediaSource },
    },
  };
  return { world, people };
}
