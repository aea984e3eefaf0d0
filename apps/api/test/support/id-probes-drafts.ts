import { mutation, type Probe } from './id-probe.js';
import { list } from './id-probes-lists.js';
import { ERRORS, type World } from './world.js';

/** Where a draft, or for whom it is, can be named. */
export function draftProbes(
  theirs: World,
  theirDraft: string,
): Readonly<Record<string, readonly [string, Probe]>> {
  const values = { text: 'MINE' };
  return {
    'Mutation.saveDraft.input.draftId': [
      theirDraft,
      mutation('saveDraft', (draftId) => ({ draftId, version: 1, values })),
    ],
    'Mutation.saveDraft.input.creatorId': [
      theirs.creator,
      mutation('saveDraft', (creatorId) => ({ creatorId, values })),
    ],
    'Mutation.saveDraft.input.creatorProgramId': [
      theirs.creatorProgram,
      mutation('saveDraft', (creatorProgramId) => ({ creatorProgramId, values })),
    ],
    'Mutation.takeOverDraft.input.draftId': [
      theirDraft,
      mutation('takeOverDraft', (draftId) => ({ draftId })),
    ],
    'Mutation.deleteDraft.input.draftId': [
      theirDraft,
      {
        document: `mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) { draftId errors ${ERRORS} } }`,
        variables: (draftId) => ({ input: { draftId } }),
      },
    ],
    'Query.drafts.filter.creatorId': [theirs.creator, list('drafts', 'creatorId')],
  };
}
