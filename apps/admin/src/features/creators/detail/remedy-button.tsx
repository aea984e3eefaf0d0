import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../shared/lib/graphql';
import { Button, ButtonLink, ConfirmDialog, CopyButton, Text } from '../../../shared/ui';
import type { AccountProgram, CreatorDetail } from './creator-query';
import { JoinDialog } from './join-dialog';
import { MediaSourceDialog } from './media-source-dialog';
import { programsWithoutSource } from './media-sources-card';
import type { ReadinessRemedy } from './readiness-query';
import type { CreatorActions } from './use-creator-actions';

interface RemedyButtonProps {
  readonly remedy: ReadinessRemedy;
  /** The most direct remedy of the first thing in the way is the primary button. */
  readonly isFirst: boolean;
  readonly creator: CreatorDetail;
  readonly programs: readonly AccountProgram[];
  readonly actions: CreatorActions;
}

/** Does what helps, or asks for what it needs first. */
export function RemedyButton({ remedy, isFirst, creator, programs, actions }: RemedyButtonProps) {
  const { t } = useTranslation(['creators', 'words']);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
  };
  const variant = isFirst ? 'filled' : 'default';
  const label = t(`words:remedy.${remedy.kind}`);
  const target = programs.find(({ id }) => id === remedy.targetId);
  const membership =
    creator.memberships.find(({ program }) => program.id === remedy.targetId) ??
    creator.memberships[0];

  switch (remedy.kind) {
    case 'INVITE_CREATOR':
      return (
        <Button
          variant={variant}
          loading={actions.isBusy}
          onClick={() => void actions.invite(target?.id ?? null)}
        >
          {label}
        </Button>
      );
    case 'TURN_ON_CODE_TRACKING':
      return (
        target && (
          <Button
            variant={variant}
            loading={actions.isBusy}
            onClick={() => void actions.turnOnTracking(target)}
          >
            {label}
          </Button>
        )
      );
    case 'COPY_INVITATION':
      return membership && <CopyInvitation membershipId={membership.id} label={label} />;
    case 'RECORD_CREATOR_JOINED':
      return (
        membership && (
          <>
            <Button variant={variant} onClick={open}>
              {label}
            </Button>
            {isOpen && (
              <JoinDialog creator={creator} program={membership.program} onClose={close} />
            )}
          </>
        )
      );
    case 'CREATE_MEDIA_SOURCE':
      return (
        <>
          <Button variant={variant} onClick={open}>
            {label}
          </Button>
          {isOpen && (
            <MediaSourceDialog
              creator={creator}
              programs={programsWithoutSource(creator, programs)}
              onClose={close}
            />
          )}
        </>
      );
    case 'RECORD_OPTIMIZE':
      return (
        <>
          <Button variant={variant} onClick={open}>
            {label}
          </Button>
          <ConfirmDialog
            opened={isOpen}
            title={t('readiness.optimizeTitle')}
            confirm={label}
            isBusy={actions.isBusy}
            onConfirm={() => void actions.recordOptimize().then(close)}
            onClose={close}
          >
            <Text size="sm">{t('readiness.optimizeBody')}</Text>
          </ConfirmDialog>
        </>
      );
    case 'CREATE_PROGRAM':
      return (
        <ButtonLink to="/settings/programs" variant={variant}>
          {label}
        </ButtonLink>
      );
    case 'CHOOSE_PROGRAM':
      // The list above it has a field for that.
      return null;
  }
}

const InvitationText = graphql(`
  query InvitationText($membershipId: ID!, $language: Language!) {
    node(id: $membershipId) {
      __typename
      ... on Membership {
        id
        invitationText(language: $language)
      }
    }
  }
`);

function CopyInvitation({ membershipId, label }: { membershipId: string; label: string }) {
  const { t, i18n } = useTranslation('creators');
  const { data } = useQuery(InvitationText, {
    variables: { membershipId, language: i18n.language.startsWith('zh') ? 'ZH' : 'EN' },
  });
  const text = data?.node?.__typename === 'Membership' ? data.node.invitationText : undefined;
  return text === undefined ? null : (
    <CopyButton value={text} thing={t('readiness.copied')} label={label} />
  );
}
