import { query, type Probe } from './id-probe.js';
import { ERRORS, type World } from './world.js';

const READINESS = `{ isReady steps { state evidence violations ${ERRORS} remedies { kind message targetId } } }`;
const readiness = (creatorId: string, argument: string): Probe =>
  query(`{ readiness(creatorId: $creatorId, ${argument}: $id) ${READINESS} }`, { creatorId });

/** Where readiness and suggestions name an id, with one of theirs. */
export function readinessProbes(
  myCreator: string,
  { creator, creatorProgram, deal }: World,
  {
    performanceProgram,
    mediaSource,
    theirCode,
  }: {
    readonly performanceProgram: string;
    readonly mediaSource: string;
    readonly theirCode: string;
  },
): Readonly<Record<string, readonly [string, Probe]>> {
  return {
    'Query.readiness.creatorId': [creator, query(`{ readiness(creatorId: $id) ${READINESS} }`)],
    'Query.readiness.creatorProgramId': [creatorProgram, readiness(myCreator, 'creatorProgramId')],
    'Query.readiness.mediaSourceId': [mediaSource, readiness(myCreator, 'mediaSourceId')],
    'Query.readiness.performanceProgramId': [
      performanceProgram,
      readiness(myCreator, 'performanceProgramId'),
    ],
    'Query.checkRotation.promoCodeId': [
      theirCode,
      query(`{ checkRotation(promoCodeId: $id, text: "FRESH15") { errors ${ERRORS} } }`),
    ],
    'Query.suggestPromoCodes.dealId': [
      deal,
      query(
        `{ suggestPromoCodes(creatorId: $creatorId, dealId: $id) { suggestions errors ${ERRORS} } }`,
        { creatorId: myCreator },
      ),
    ],
    'Query.suggestPromoCodes.creatorId': [
      creator,
      query(`{ suggestPromoCodes(creatorId: $id) { suggestions errors ${ERRORS} } }`),
    ],
  };
}
