import { useTranslation } from 'react-i18next';
import { addDraftWords } from '../../../i18n/drafts';
import { useFormat } from '../../../shared/lib/format';
import { useSentence } from '../../../shared/lib/violations';
import { Button, ButtonLink, NoticePanel } from '../../../shared/ui';
import type { Draft } from '../engine/draft';
import type { SyncState } from './draft-sync';
import { draftFromServer } from './from-server';
import classes from './sync.module.css';

addDraftWords();

interface SyncNoticeProps {
  readonly state: Exclude<SyncState, { kind: 'quiet' }>;
  readonly draft: Draft;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: (theirs: Draft) => void;
}

/** Says that the server has not got the draft, or has another one, and asks which of the two is kept. */
export function SyncNotice({ state, draft, onKeepMine, onTakeTheirs }: SyncNoticeProps) {
  const { t } = useTranslation('drafts');
  const sentence = useSentence();
  const format = useFormat();
  if (state.kind === 'offline') {
    return (
      <div className={classes['notice']}>
        <NoticePanel tone="yellow" role="status" title={t('sync.offline')}>
          {t('sync.offlineBody')}
        </NoticePanel>
      </div>
    );
  }
  if (state.kind === 'refused') {
    return (
      <div className={classes['notice']}>
        <NoticePanel tone="yellow" role="status" title={t('sync.refused')}>
          {sentence(state.error)} {t('sync.refusedBody')}
        </NoticePanel>
      </div>
    );
  }
  const { theirs } = state;
  const when = { owner: theirs.ownerName, time: format.dateTime(theirs.changedAt) };
  const keep = (
    <Button variant="default" onClick={onKeepMine}>
      {t(theirs.isMine ? 'sync.keepMine' : 'sync.keepAsNew')}
    </Button>
  );
  return (
    <div className={classes['notice']}>
      <NoticePanel
        tone="yellow"
        role="alert"
        title={t(theirs.isMine ? 'sync.changed' : 'sync.takenOver', when)}
        actions={
          theirs.isMine ? (
            <>
              <Button
                onClick={() => {
                  onTakeTheirs(draftFromServer(theirs, draft));
                }}
              >
                {t('sync.takeTheirs')}
              </Button>
              {keep}
            </>
          ) : (
            <>
              <ButtonLink to="/drafts/{-$id}" params={{ id: theirs.id }}>
                {t('sync.lookAt')}
              </ButtonLink>
              {keep}
            </>
          )
        }
      >
        {t(theirs.isMine ? 'sync.changedBody' : 'sync.takenOverBody', when)}
      </NoticePanel>
    </div>
  );
}
