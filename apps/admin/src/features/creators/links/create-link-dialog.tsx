import { useQuery } from '@apollo/client/react';
import {
  LINK_LIFE_MAX,
  LINK_MESSAGE_MAX,
  LINK_USES_MAX,
  DAY_MS,
  NAME_MAX,
  ok,
} from '@creator-codes/domain';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addOpenLinkWords } from '../../../i18n/open-links';
import { InvitingQuery } from '../../../parts/pick-creators/invite-documents';
import { useAccount } from '../../../shared/lib/viewer';
import { wireInstant } from '../../../shared/lib/wall-time';
import { NativeSelect, Textarea, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { CreateOpenLink } from './link-documents';
import { LINK_FIELDS, newLink, readLink, type LinkValues } from './link-input';

addOpenLinkWords();

interface CreateLinkDialogProps {
  /** @param link null when the same request was answered before */
  readonly onMade: (link: string | null) => void;
  readonly onClose: () => void;
}

/** Makes an open link: into which program, for how many, until when, and what its page says. */
export function CreateLinkDialog({ onMade, onClose }: CreateLinkDialogProps) {
  const { t } = useTranslation('openLinks');
  const { timeZone } = useAccount();
  const [now] = useState(Date.now);
  const { data } = useQuery(InvitingQuery);
  const programs = (data?.programs.nodes ?? []).filter(({ kind }) => kind === 'CREATOR');
  return (
    <CreateDialog
      title={t('new')}
      document={CreateOpenLink}
      after={{ forget: ['invitationLinks'] }}
      start={newLink(now, timeZone)}
      names={LINK_FIELDS}
      read={(typed: LinkValues) => {
        const programId = typed.programId === '' ? (programs[0]?.id ?? '') : typed.programId;
        const link = readLink({ ...typed, programId }, timeZone, Date.now());
        return link.ok ? ok({ ...link.value, endsAt: wireInstant(link.value.endsAt) ?? '' }) : link;
      }}
      onMade={({ link }) => {
        onMade(link);
      }}
      onClose={onClose}
    >
      {({ control, register, formState: { errors } }) => (
        <>
          {programs.length > 1 && (
            <NativeSelect
              label={t('program')}
              data={programs.map(({ id, name }) => ({ value: id, label: name }))}
              error={errors.programId?.message}
              {...register('programId')}
            />
          )}
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            data-autofocus
            maxLength={NAME_MAX}
            error={errors.name?.message}
            {...register('name')}
          />
          <Textarea
            label={t('message')}
            description={t('messageHelp')}
            autosize
            minRows={2}
            maxLength={LINK_MESSAGE_MAX}
            error={errors.message?.message}
            {...register('message')}
          />
          <TextInput
            label={t('limit')}
            description={t('limitHelp', { max: LINK_USES_MAX })}
            withAsterisk
            inputMode="numeric"
            autoComplete="off"
            error={errors.limit?.message}
            {...register('limit')}
          />
          <Controller
            control={control}
            name="endsAt"
            render={({ field: { value, onChange, ref }, fieldState }) => (
              <WallTimeField
                ref={ref}
                label={t('endsAt')}
                description={t('endsAtHelp', { days: LINK_LIFE_MAX / DAY_MS })}
                side="end"
                timeZone={timeZone}
                value={value}
                error={fieldState.error?.message}
                onChange={onChange}
              />
            )}
          />
        </>
      )}
    </CreateDialog>
  );
}
