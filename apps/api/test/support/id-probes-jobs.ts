import { mutation, type Probe } from './id-probe.js';
import { TERMS, type World } from './world.js';

type Probes = Readonly<Record<string, readonly [string, Probe]>>;

const plan = (inputFor: (id: string) => object) =>
  mutation('planPromoCodes', (id) => ({ template: '{NAME}15', terms: TERMS, ...inputFor(id) }));

/** Mutations that name one job. */
const OF_ONE_JOB = ['stopBulkJob', 'resumeBulkJob', 'cancelBulkJob', 'retryBulkJobRows'];

/**
 * Where a mutation of jobs names an id. A plan that is made has an id of its own: whoever names rows of others is refused
 * for something else here, and what becomes of them in a plan isolation.e2e.test.ts tells.
 */
export function jobProbes(mine: World, theirs: World, theirJob: string): Probes {
  const { creator, creatorProgram, deal } = theirs;
  const path = 'Mutation.planPromoCodes.input';
  const nothing = { target: { filter: { search: 'nobody at all', expectedCount: 1 } } };
  return {
    [`${path}.target.ids`]: [
      creator,
      plan((id) => ({ target: { ids: [id] }, template: '{NOTHING}' })),
    ],
    [`${path}.target.filter.programId`]: [
      creatorProgram,
      plan((programId) => ({ target: { filter: { programId, expectedCount: 1 } } })),
    ],
    [`${path}.dealId`]: [deal, plan((dealId) => ({ target: { ids: [mine.creator] }, dealId }))],
    [`${path}.creatorProgramId`]: [
      creatorProgram,
      plan((creatorProgramId) => ({ ...nothing, creatorProgramId })),
    ],
    [`${path}.performanceProgramId`]: [
      theirs.performanceProgram ?? '',
      plan((performanceProgramId) => ({ ...nothing, performanceProgramId })),
    ],
    [`${path}.replaces`]: [
      theirJob,
      plan((id) => ({ target: { ids: [mine.creator] }, replaces: [id] })),
    ],
    ...Object.fromEntries(
      OF_ONE_JOB.map((name) => [
        `Mutation.${name}.input.bulkJobId`,
        [theirJob, mutation(name, (bulkJobId) => ({ bulkJobId }))] as const,
      ]),
    ),
  };
}
