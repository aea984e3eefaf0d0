import type { ApolloClient } from '@apollo/client';
import { procedureOf, type ProgramMode } from '@creator-codes/domain';
import type { UserError } from '../../../shared/lib/violations';
import { fieldOfKind, valueOf, type Draft } from '../engine/draft';
import { DeleteDraft, DraftQuery, SaveDraft, type ServerDraft } from './documents';

/** What became of a save. */
export type Saved =
  | { readonly kind: 'saved'; readonly draft: ServerDraft }
  /** It is another one by now: a colleague's, or saved from elsewhere. */
  | { readonly kind: 'changed'; readonly theirs: ServerDraft }
  /** It is not there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly error: UserError }
  /** The server did not answer. */
  | { readonly kind: 'failed' };

/** The drafts that the server keeps. */
export interface DraftServer {
  /** @param key under which a call that is tried again is the same */
  save(draft: Draft, key: string): Promise<Saved>;
  /** Null for what is not there or cannot be seen. */
  load(id: string): Promise<ServerDraft | null>;
  /** Whether it is gone. */
  remove(id: string): Promise<boolean>;
}

/** What the server keeps of a draft, beside for whom it is. */
export function valuesOf({ values, timeZone, idempotencyKey }: Draft) {
  return { fields: values, timeZone, idempotencyKey };
}

/** The drafts of the server, by GraphQL; nothing of them is kept in the cache. */
export function draftServer(client: ApolloClient, mode: ProgramMode): DraftServer {
  const load = async (id: string) => {
    const { data } = await client.query({
      ...{ query: DraftQuery, variables: { id }, fetchPolicy: 'no-cache' },
    });
    return data?.node?.__typename === 'WizardDraft' ? data.node : null;
  };
  return {
    load,
    save: async (draft, idempotencyKey) => {
      try {
        const { data } = await client.mutate({
          mutation: SaveDraft,
          variables: { input: { ...inputOf(draft, mode), idempotencyKey } },
          fetchPolicy: 'no-cache',
          // It is saved again and again: the form says once that it is not.
          context: { isToldInPlace: true },
        });
        const payload = data?.saveDraft;
        const [error] = payload?.errors ?? [];
        if (payload === undefined) return { kind: 'failed' };
        if (error === undefined) {
          return payload.draft === null
            ? { kind: 'failed' }
            : { kind: 'saved', draft: payload.draft };
        }
        if (error.code === 'NOT_FOUND' && error.path[0] === 'draftId') return { kind: 'gone' };
        const isOthers = error.code === 'STALE_VERSION' || error.code === 'DRAFT_OF_ANOTHER';
        const theirs = isOthers ? (payload.draft ?? (await load(draft.server?.id ?? ''))) : null;
        return theirs === null ? { kind: 'refused', error } : { kind: 'changed', theirs };
      } catch {
        return { kind: 'failed' };
      }
    },
    remove: async (draftId) => {
      try {
        const { data } = await client.mutate({
          mutation: DeleteDraft,
          variables: { input: { draftId } },
        });
        // What a colleague has taken over is theirs to delete.
        return data !== undefined;
      } catch {
        return false;
      }
    },
  };
}

function inputOf(draft: Draft, mode: ProgramMode) {
  const field = fieldOfKind(procedureOf(mode), 'creator');
  const program = valueOf(draft, { name: 'creatorProgramId', kind: 'program', required: false });
  const { server } = draft;
  return {
    ...(server === undefined ? {} : { draftId: server.id, version: server.version }),
    creatorId: field === null ? null : (valueOf(draft, field)?.id ?? null),
    creatorProgramId: program?.id ?? null,
    step: draft.at ?? null,
    values: valuesOf(draft),
  };
}
