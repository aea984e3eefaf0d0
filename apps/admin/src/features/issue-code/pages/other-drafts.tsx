import { useApolloClient } from '@apollo/client/react';
import { procedureOf } from '@creator-codes/domain';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/issue-code';
import { useFormat } from '../../../shared/lib/format';
import { useAccount } from '../../../shared/lib/viewer';
import { ActionIcon, SectionCard, TextLink } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { fieldOfKind, valueOf } from '../engine/draft';
import { draftStore } from './draft-store';
import classes from './other-drafts.module.css';
import { slugOf } from './paths';

const ConfirmDialog = lazyDialog(
  async () => (await import('../../../shared/ui/confirm-dialog')).ConfirmDialog,
);
const SHOWN = 3;

/** Drafts that were left before: what was saved must be found again. */
export function OtherDrafts({ draftId }: { readonly draftId?: string }) {
  const { t } = useTranslation('issueCode');
  const { id: accountId, mode } = useAccount();
  const format = useFormat();
  const [drafts, setDrafts] = useState(() =>
    draftStore.unfinished(accountId).filter(({ id }) => id !== draftId),
  );
  const [discarding, setDiscarding] = useState<{ id: string; name: string } | null>(null);
  const client = useApolloClient();
  const discard = (discarded: string) => {
    const server = draftStore.load(discarded)?.server;
    draftStore.remove(discarded);
    if (server !== undefined) {
      void import('../sync').then(({ draftServer }) => draftServer(client, mode).remove(server.id));
    }
    setDiscarding(null);
    setDrafts((known) => known.filter(({ id }) => id !== discarded));
  };
  const procedure = procedureOf(mode);
  const creatorField = fieldOfKind(procedure, 'creator');
  if (drafts.length === 0) return null;
  return (
    <SectionCard
      title={t('drafts.title')}
      aside={<TextLink to="/drafts/{-$id}">{t('drafts.all')}</TextLink>}
    >
      <ul className={classes['list']}>
        {drafts.slice(0, SHOWN).map((draft) => {
          const creator = creatorField === null ? null : valueOf(draft, creatorField);
          const name = creator?.label ?? t('drafts.unnamed');
          return (
            <li key={draft.id} className={classes['item']}>
              <TextLink
                to="/codes/new/$procedure/$draftId/$step"
                params={{
                  procedure: slugOf(mode),
                  draftId: draft.id,
                  step: procedure.steps[0]?.id ?? '',
                }}
                search={{ start: true }}
              >
                {t('drafts.continue', { name })}
              </TextLink>
              <span className={classes['saved']}>
                {t('drafts.savedAt', { time: format.dateTime(draft.changedAt ?? draft.createdAt) })}
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                aria-label={t('drafts.discard', { name })}
                onClick={() => {
                  setDiscarding({ id: draft.id, name });
                }}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {discarding !== null && (
        <ConfirmDialog
          opened
          title={t('drafts.discardTitle')}
          confirm={t('drafts.discardConfirm')}
          tone="danger"
          onConfirm={() => {
            discard(discarding.id);
          }}
          onClose={() => {
            setDiscarding(null);
          }}
        >
          {t('drafts.discardBody', { name: discarding.name })}
        </ConfirmDialog>
      )}
    </SectionCard>
  );
}
