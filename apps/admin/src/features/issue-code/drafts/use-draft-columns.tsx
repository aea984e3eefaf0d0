import { procedureOf } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useAccount } from '../../../shared/lib/viewer';
import { Button, TextLink, type Column } from '../../../shared/ui';
import { draftFromServer } from '../sync';
import type { ServerDraft } from '../sync/documents';
import { useStepWords } from '../wizard/use-step-words';
import classes from './drafts.module.css';
import { useDraftActions } from './use-draft-actions';

/** What the list says of each draft, and what can be done with it. */
export function useDraftColumns(): readonly Column<ServerDraft>[] {
  const { t } = useTranslation(['drafts', 'fields', 'common']);
  const format = useFormat();
  const { id: accountId, mode, timeZone } = useAccount();
  const procedure = procedureOf(mode);
  const words = useStepWords(procedure);
  const actions = useDraftActions();
  const textOf = (draft: ServerDraft) => {
    const { values } = draftFromServer(draft, { id: draft.id, accountId, timeZone });
    return typeof values['text'] === 'string' && values['text'] !== ''
      ? values['text']
      : t('common:none');
  };
  const nameOf = ({ creator }: ServerDraft) => creator?.displayName ?? t('nobody');
  return [
    {
      key: 'creator',
      isTitle: true,
      header: t('creator'),
      cell: (draft) => (
        <TextLink to="/drafts/{-$id}" params={{ id: draft.id }} fw={600} underline="hover">
          {nameOf(draft)}
        </TextLink>
      ),
    },
    { key: 'text', header: t('fields:text'), cell: textOf },
    {
      key: 'owner',
      header: t('owner'),
      cell: ({ ownerName, isMine }) => (isMine ? t('you') : ownerName),
    },
    {
      key: 'step',
      header: t('step'),
      cell: (draft) => {
        const step = procedure.steps.find(({ id }) => id === draft.step);
        return step === undefined ? t('noStep') : words.label(step);
      },
    },
    {
      key: 'state',
      header: t('state'),
      cell: (draft) => (
        <span className={classes['state']} data-state={draft.state}>
          {t(`states.${draft.state}`, { creator: nameOf(draft) })}
        </span>
      ),
    },
    {
      key: 'changed',
      header: t('changed'),
      cell: ({ changedAt }) => format.dateTime(changedAt),
    },
    {
      key: 'actions',
      header: t('actions'),
      cell: (draft) => {
        const creator = nameOf(draft);
        if (!draft.isMine) {
          return (
            <Button
              variant="default"
              size="xs"
              disabled={actions.isBusy}
              aria-label={t('takeOverFor', { creator })}
              onClick={() => void actions.takeOver(draft.id)}
            >
              {t('takeOver')}
            </Button>
          );
        }
        return (
          <span className={classes['actions']}>
            <Button
              size="xs"
              aria-label={t('resumeFor', { creator })}
              onClick={() => void actions.resume(draft.id)}
            >
              {t('resume')}
            </Button>
            <Button
              variant="default"
              size="xs"
              disabled={actions.isBusy}
              aria-label={t('removeFor', { creator })}
              onClick={() => void actions.remove(draft)}
            >
              {t('remove')}
            </Button>
          </span>
        );
      },
    },
  ];
}
