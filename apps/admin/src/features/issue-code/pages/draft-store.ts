import { createDraftStore } from '../engine/draft-store';

/** The drafts of this browser. */
export const draftStore = createDraftStore(() => window.localStorage);
