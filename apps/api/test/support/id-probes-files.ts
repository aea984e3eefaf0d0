import { mutation, query, type Probe } from './id-probe.js';
import type { World } from './world.js';

type Probes = Readonly<Record<string, readonly [string, Probe]>>;

/** No export is made under a key that is none; what exports hold, files.e2e.test.ts tells. */
const exportOf = (name: string, field: string) =>
  mutation(name, (id) => ({ filter: { [field]: id }, idempotencyKey: 'x'.repeat(1_000) }));

/** Plans of a file that is not there: whose plans another one takes the place of, replaced-plans.test.ts tells. */
const replacing = (name: string, mapping: object) =>
  mutation(name, (id) => ({ fileId: 'fi_nothing', mapping, replaces: [id] }));

/** Where something about files names an id. */
export function fileProbes(theirs: World, theirJob: string, theirFile: string): Probes {
  const { creator, creatorProgram, deal } = theirs;
  const mapping = {
    format: 'OURS',
    timeZone: 'UTC',
    columns: [{ column: 'text', header: 'Code' }],
  };
  return {
    'Query.file.id': [theirFile, query('{ file(id: $id) { id } }')],
    'Mutation.readFileAs.input.fileId': [
      theirFile,
      mutation('readFileAs', (fileId) => ({ fileId, version: 2 })),
    ],
    'Mutation.planPromoCodeImport.input.fileId': [
      theirFile,
      mutation('planPromoCodeImport', (fileId) => ({ fileId, mapping })),
    ],
    'Mutation.planCreatorImport.input.fileId': [
      theirFile,
      mutation('planCreatorImport', (fileId) => ({
        fileId,
        mapping: { ...mapping, columns: [{ column: 'displayName', header: 'Name' }] },
      })),
    ],
    'Mutation.planPromoCodeImport.input.replaces': [
      theirJob,
      replacing('planPromoCodeImport', mapping),
    ],
    'Mutation.planCreatorImport.input.replaces': [
      theirJob,
      replacing('planCreatorImport', mapping),
    ],
    'Mutation.exportCorrections.input.bulkJobId': [
      theirJob,
      mutation('exportCorrections', (bulkJobId) => ({ bulkJobId })),
    ],
    'Mutation.exportPromoCodes.input.filter.ownerId': [
      creator,
      exportOf('exportPromoCodes', 'ownerId'),
    ],
    'Mutation.exportPromoCodes.input.filter.programId': [
      creatorProgram,
      exportOf('exportPromoCodes', 'programId'),
    ],
    'Mutation.exportPromoCodes.input.filter.dealId': [deal, exportOf('exportPromoCodes', 'dealId')],
    'Mutation.exportPromoCodes.input.filter.bulkJobId': [
      theirJob,
      exportOf('exportPromoCodes', 'bulkJobId'),
    ],
    'Mutation.exportCreators.input.filter.programId': [
      creatorProgram,
      exportOf('exportCreators', 'programId'),
    ],
  };
}
