/* What a draft needs to be kept by the server, fetched together by the form that has one. */
export { DraftSync } from './draft-sync';
export { draftServer } from './draft-server';
export { draftFromServer } from './from-server';
