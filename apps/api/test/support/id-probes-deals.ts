import { mutation, query, type Probe } from './id-probe.js';
import { ERRORS, type World } from './world.js';

/** Each place where an id can be named about deals. */
export function dealProbes({
  mine,
  theirs: { creatorProgram, deal },
}: Readonly<Record<'mine' | 'theirs', World>>): Readonly<Record<string, readonly [string, Probe]>> {
  return {
    'Mutation.createDeal.input.programId': [
      creatorProgram,
      mutation('createDeal', (programId) => ({ name: 'D', type: 'BOGO', programId })),
    ],
    'Mutation.updateDeal.input.programId': [
      creatorProgram,
      mutation('updateDeal', (programId) => ({ dealId: mine.deal, version: 1, programId })),
    ],
    'Mutation.updateDeal.input.dealId': [
      deal,
      mutation('updateDeal', (dealId) => ({ dealId, version: 9, name: 'Mine' })),
    ],
    'Mutation.planDealChange.input.programId': [
      creatorProgram,
      mutation('planDealChange', (programId) => ({ dealId: mine.deal, version: 1, programId })),
    ],
    'Mutation.planDealChange.input.dealId': [
      deal,
      mutation('planDealChange', (dealId) => ({ dealId, version: 9, name: 'Mine' })),
    ],
    'Query.dealChange.dealId': [
      deal,
      query(
        `{ dealChange(dealId: $id, syncDates: true) { changing moved { count } errors ${ERRORS} } }`,
      ),
    ],
  };
}
