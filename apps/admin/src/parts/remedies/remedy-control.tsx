import type { RemedyKind } from '@creator-codes/domain';
import { IconMail, IconUserCheck } from '@tabler/icons-react';
import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, ConfirmDialog, Text, useDisclosure } from '../../shared/ui';
import { lazyDialog } from '../../shared/ui/lazy-dialog';
import { ActButton } from './act-button';
import type { RemedyProps } from './remedy-props';

const Invitation = lazy(async () => ({ default: (await import('./invitation')).Invitation }));
const JoinDialog = lazyDialog(async () => (await import('./join-dialog')).JoinDialog);
const MediaSourceDialog = lazyDialog(
  async () => (await import('./media-source-dialog')).MediaSourceDialog,
);
const CreateProgramDialog = lazyDialog(
  async () => (await import('./create-program-dialog')).CreateProgramDialog,
);

/** One control per kind of remedy; which of them help, and in what order, the verdict says. */
const CONTROLS: Readonly<Record<RemedyKind, ComponentType<RemedyProps>>> = {
  INVITE_CREATOR: Invite,
  RECORD_CREATOR_JOINED: RecordJoined,
  COPY_INVITATION: CopyInvitation,
  RECORD_OPTIMIZE: RecordOptimize,
  CREATE_MEDIA_SOURCE: CreateMediaSource,
  TURN_ON_CODE_TRACKING: TurnOnTracking,
  CREATE_PROGRAM: CreateProgram,
  CHOOSE_PROGRAM: ChooseProgram,
};

/** Does what helps, or asks first for what it needs. */
export function RemedyControl(props: RemedyProps) {
  const Control = CONTROLS[props.remedy.kind];
  return <Control {...props} />;
}

/** Invites; where nothing is mailed, the text is there to be copied. */
function Invite(props: RemedyProps) {
  const { remedies, programIds } = props.scene;
  return (
    <ActButton
      {...props}
      icon={<IconMail size={17} aria-hidden />}
      onClick={() => remedies.invite(programIds.CREATOR)}
    />
  );
}

/** Records that the creator has accepted, by whatever means they said so. */
function RecordJoined(props: RemedyProps) {
  const { scene } = props;
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <ActButton
        {...props}
        icon={<IconUserCheck size={17} aria-hidden />}
        onClick={
          scene.contract === undefined
            ? () => scene.remedies.recordJoined(scene.programIds.CREATOR)
            : dialog.open
        }
      />
      {isOpen && scene.contract !== undefined && (
        <JoinDialog
          creator={scene.creator}
          program={scene.contract}
          remedies={scene.remedies}
          onClose={dialog.close}
        />
      )}
    </>
  );
}

/** The text of the invitation. */
function CopyInvitation(props: RemedyProps) {
  return (
    <Suspense>
      <Invitation {...props} />
    </Suspense>
  );
}

/** An owner says that the account has the add-on. */
function RecordOptimize(props: RemedyProps) {
  const { remedies, asksAboutOptimize = false } = props.scene;
  const { t } = useTranslation(['creators', 'words']);
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <ActButton {...props} onClick={asksAboutOptimize ? dialog.open : remedies.recordOptimize} />
      {asksAboutOptimize && (
        <ConfirmDialog
          opened={isOpen}
          title={t('readiness.optimizeTitle')}
          confirm={t('words:remedy.RECORD_OPTIMIZE')}
          isBusy={remedies.isBusy}
          onConfirm={() => void remedies.recordOptimize().then(dialog.close)}
          onClose={dialog.close}
        >
          <Text size="sm">{t('readiness.optimizeBody')}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}

/** Makes the media source that stands for the creator, filled in from their profile. */
function CreateMediaSource(props: RemedyProps) {
  const { creator, remedies, mediaSource } = props.scene;
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <ActButton
        {...props}
        onClick={mediaSource === undefined ? remedies.createMediaSource : dialog.open}
      />
      {isOpen && mediaSource !== undefined && (
        <MediaSourceDialog
          creator={creator}
          start={mediaSource}
          remedies={remedies}
          onClose={dialog.close}
        />
      )}
    </>
  );
}

/** Switches code tracking on. */
function TurnOnTracking(props: RemedyProps) {
  const { targetId } = props.remedy;
  if (targetId === null) return null;
  return <ActButton {...props} onClick={() => props.scene.remedies.turnOnTracking(targetId)} />;
}

/** Makes the program that the account lacks, or leads to where programs are made. */
function CreateProgram(props: RemedyProps) {
  const { remedy, isPrimary, scene } = props;
  const { t } = useTranslation('words');
  const [isOpen, dialog] = useDisclosure(false);
  if (scene.isProgramMadeHere !== true) {
    return (
      <ButtonLink to="/settings/programs" variant={isPrimary ? 'filled' : 'default'}>
        {t('remedy.CREATE_PROGRAM')}
      </ButtonLink>
    );
  }
  return (
    <>
      <ActButton {...props} onClick={dialog.open} />
      {isOpen && (
        <CreateProgramDialog
          kind={remedy.programKind ?? 'CREATOR'}
          remedies={scene.remedies}
          onClose={dialog.close}
        />
      )}
    </>
  );
}

/** Leads to the field in which the program is chosen. */
function ChooseProgram(props: RemedyProps) {
  const { onChooseProgram } = props.scene;
  if (onChooseProgram === undefined) return null;
  return (
    <ActButton
      {...props}
      onClick={() => {
        onChooseProgram(props.remedy.programKind);
      }}
    />
  );
}
