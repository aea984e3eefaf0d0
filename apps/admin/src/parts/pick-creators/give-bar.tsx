import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addInvitationWords } from '../../i18n/invitations';
import { useMay } from '../../shared/access/may';
import { loadBulkDraft, saveBulkDraft, type BulkTarget } from '../../shared/lib/bulk-draft';
import { useAccount } from '../../shared/lib/viewer';
import { Button } from '../../shared/ui';
import { lazyDialog } from '../../shared/ui/lazy-dialog';
import classes from './give-bar.module.css';
import { PickBar } from './pick-bar';
import { pickedOf, type Pick } from './use-pick';

addInvitationWords();

const InviteDialog = lazyDialog(async () => (await import('./invite-dialog')).InviteDialog);

interface GiveBarProps {
  readonly pick: Pick;
  readonly total: { readonly value: number; readonly isExact: boolean } | undefined;
  /** What the list is narrowed to: all that match are those. */
  readonly filter: { readonly search: string | null; readonly hasJoined: boolean | null };
}

/** Floats over a list of creators of which some are chosen, and leads on to codes for them. */
export function GiveBar({ pick, total, filter }: GiveBarProps) {
  const { t } = useTranslation(['bulk', 'invitations']);
  const may = useMay();
  const [isInviting, setInviting] = useState(false);
  const { id } = useAccount();
  const navigate = useNavigate();
  const give = () => {
    const target: BulkTarget = pick.isAll
      ? { kind: 'filter', ...filter }
      : { kind: 'ids', creators: pickedOf(pick) };
    // Codes for others: a plan that is made of these takes no other's place.
    saveBulkDraft(id, { target, pattern: loadBulkDraft(id)?.pattern ?? null });
    void navigate({ to: '/codes/new/bulk/creators' });
  };
  return (
    <div className={classes['place']}>
      <div className={classes['floating']}>
        <PickBar pick={pick} total={total}>
          {may('inviteCreators') && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setInviting(true);
              }}
            >
              {t('invitations:give')}
            </Button>
          )}
          <Button size="xs" onClick={give}>
            {t('pick.give')}
          </Button>
        </PickBar>
      </div>
      {isInviting && (
        <InviteDialog
          {...{ pick, total, filter }}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
    </div>
  );
}
