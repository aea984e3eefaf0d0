import { mutation, type Probe } from './id-probe.js';
import { ERRORS } from './world.js';

/** Where a view can be named. */
export function viewProbes(theirView: string): Readonly<Record<string, readonly [string, Probe]>> {
  return {
    'Mutation.updateSavedView.input.savedViewId': [
      theirView,
      mutation('updateSavedView', (savedViewId) => ({ savedViewId, version: 1, name: 'Mine' })),
    ],
    'Mutation.deleteSavedView.input.savedViewId': [
      theirView,
      {
        document: `mutation ($input: DeleteSavedViewInput!) { deleteSavedView(input: $input) { savedViewId errors ${ERRORS} } }`,
        variables: (savedViewId) => ({ input: { savedViewId } }),
      },
    ],
  };
}
