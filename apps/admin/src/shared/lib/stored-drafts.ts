/** Under which keys of the browser's storage drafts of codes are kept, each with its id behind. */
export const DRAFT_KEY_PREFIX = 'creator-codes.draft.';

/** Whether there may be a draft at all: asked before the part that reads them is fetched. */
export function hasStoredDrafts(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(DRAFT_KEY_PREFIX));
  } catch {
    // A browser that forbids the storage keeps nothing in it.
    return false;
  }
}
