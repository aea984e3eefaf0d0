import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cutName } from '../../../shared/lib/cut-name';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Button, Drawer, Stack, TextInput, useDisclosure } from '../../../shared/ui';
import { CreatorQuery } from '../api/documents';
import { CreateMediaSourceMutation } from '../api/remedy-documents';
import { useChosenProgramId } from '../fields/use-chosen-program-id';
import { useWizardAccess } from '../wizard/wizard-context';
import { NameForm } from './name-form';
import type { RemedyProps } from './remedy-props';

/** Makes the media source that stands for the creator, filled in from their profile. */
export function CreateMediaSource({ remedy, isPrimary, subject }: RemedyProps) {
  const { t } = useTranslation(['words', 'issueCode', 'common']);
  const [isOpen, drawer] = useDisclosure(false);
  const { data } = useQuery(
    CreatorQuery,
    remedy.targetId === null ? skipToken : { variables: { id: remedy.targetId } },
  );
  const creator = data?.node?.__typename === 'Creator' ? data.node : null;
  const platform = creator?.socialProfiles[0]?.platform;
  const channel = platform === undefined ? '' : t(`words:platform.${platform}`);
  return (
    <>
      <Button variant={isPrimary ? 'filled' : 'default'} onClick={drawer.open}>
        {t('words:remedy.CREATE_MEDIA_SOURCE')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={drawer.close}
        position="right"
        styles={{ title: { fontWeight: 700, fontSize: 17 } }}
        title={t('issueCode:mediaSourceDrawer.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <MediaSourceForm
          creatorId={remedy.targetId ?? ''}
          creatorName={subject}
          channel={channel}
          onClose={drawer.close}
        />
      </Drawer>
    </>
  );
}

interface MediaSourceFormProps {
  readonly creatorId: string;
  readonly creatorName: string;
  readonly channel: string;
  readonly onClose: () => void;
}

function MediaSourceForm({ creatorId, creatorName, channel, onClose }: MediaSourceFormProps) {
  const { t } = useTranslation(['issueCode', 'fields']);
  const { remedied } = useWizardAccess();
  const programId = useChosenProgramId('PERFORMANCE');
  const [typedChannel, setTypedChannel] = useState(channel);
  const [idempotencyKey] = useIdempotencyKey();
  const [create] = useAction(CreateMediaSourceMutation, {
    refetch: ['WizardCreator'],
    forget: ['mediaSources'],
  });
  return (
    <Stack gap="md">
      <span>{t('mediaSourceDrawer.lead', { creator: creatorName })}</span>
      <NameForm
        label={t('fields:name')}
        initial={cutName(`${creatorName} ${channel}`)}
        submitLabel={t('mediaSourceDrawer.submit')}
        onClose={onClose}
        onSubmit={async (name) => {
          const data = await create({
            input: { name, channel: typedChannel, creatorId, programId, idempotencyKey },
          });
          const payload = data?.createMediaSource;
          if (payload === undefined) return null;
          if (payload.errors.length === 0) {
            onClose();
            await remedied().catch(() => undefined);
          }
          return payload.errors;
        }}
      >
        <TextInput
          label={t('fields:channel')}
          description={t('mediaSourceDrawer.channelHelp')}
          value={typedChannel}
          onChange={(event) => {
            setTypedChannel(event.currentTarget.value);
          }}
        />
      </NameForm>
    </Stack>
  );
}
