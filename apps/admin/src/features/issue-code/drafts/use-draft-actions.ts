import { useApolloClient } from '@apollo/client/react';
import { procedureOf } from '@creator-codes/domain';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toastDone, toastUndo } from '../../../shared/lib/toast';
import { forgetStale, useAction } from '../../../shared/lib/use-action';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence } from '../../../shared/lib/violations';
import { withServer } from '../engine/draft';
import { draftStore } from '../pages/draft-store';
import { slugOf } from '../pages/paths';
import { DeleteDraft, TakeOverDraft, type ServerDraft } from '../sync/documents';
import { draftFromServer, draftServer } from '../sync';

const STALE = { refetch: ['Drafts'], forget: ['drafts'] } as const;

/** What is done with drafts: gone on with, taken over, deleted, brought back. */
export function useDraftActions() {
  const { t } = useTranslation('drafts');
  const { id: accountId, mode, timeZone } = useAccount();
  const client = useApolloClient();
  const navigate = useNavigate();
  const sentence = useSentence();
  const [takeOver, isTaking] = useAction(TakeOverDraft, STALE);
  const [remove, isRemoving] = useAction(DeleteDraft, STALE);

  const resume = (id: string) =>
    navigate({
      to: '/codes/new/$procedure/$draftId/$step',
      params: {
        procedure: slugOf(mode),
        draftId: draftStore.copyOf(id)?.id ?? id,
        step: procedureOf(mode).steps[0]?.id ?? '',
      },
      search: { start: true },
    });

  return {
    isBusy: isTaking || isRemoving,
    resume,
    takeOver: async (id: string) => {
      const data = await takeOver({ input: { draftId: id } });
      const [error] = data?.takeOverDraft.errors ?? [];
      if (error !== undefined) toastDone(sentence(error));
      if (data === null || error !== undefined) return;
      // What this browser had of it before a colleague took it over is another version.
      const copy = draftStore.copyOf(id);
      if (copy !== null) draftStore.remove(copy.id);
      toastDone(t('tookOver'));
      await resume(id);
    },
    remove: async (draft: ServerDraft) => {
      const data = await remove({ input: { draftId: draft.id } });
      const [error] = data?.deleteDraft.errors ?? [];
      if (error !== undefined) toastDone(sentence(error));
      if (data === null || error !== undefined) return;
      const copy = draftStore.copyOf(draft.id);
      if (copy !== null) draftStore.remove(copy.id);
      toastUndo(t('removed'), {
        label: t('undo'),
        run: () => {
          const place = { id: crypto.randomUUID(), accountId, timeZone };
          const again = withServer(draftFromServer(draft, place), undefined);
          void draftServer(client, mode)
            .save(again, crypto.randomUUID())
            .then((saved) => {
              if (saved.kind === 'saved') toastDone(t('restored'));
              // The browser has it at least: the next visit of the list sends it.
              else draftStore.save(again);
              forgetStale(client, STALE);
            });
        },
      });
    },
  };
}
