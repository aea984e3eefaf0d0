import { ok, SOCIAL_PLATFORMS } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Select, SimpleGrid, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import type { Stale } from '../../../shared/lib/use-action';
import { CreateCreatorMutation } from '../api/documents';
import type { Choice } from '../engine/values';

interface CreateCreatorDialogProps {
  /** What was searched for: most likely the name. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onCreated: (creator: Choice) => void;
}

interface Values {
  displayName: string;
  email: string;
  socialProfiles: [{ platform: (typeof SOCIAL_PLATFORMS)[number]; handle: string }];
}

const FIELDS = [
  'displayName',
  'email',
  'socialProfiles.0.platform',
  'socialProfiles.0.handle',
] as const;
const AFTER = { refetch: ['WizardCreators'], forget: ['creators'] } satisfies Stale;

/** A new creator with what the wizard needs: a name, a way to reach them, a channel. */
export function CreateCreatorDialog({ name, onClose, onCreated }: CreateCreatorDialogProps) {
  const { t } = useTranslation(['issueCode', 'words', 'fields']);
  return (
    <CreateDialog
      document={CreateCreatorMutation}
      after={AFTER}
      start={{
        displayName: name,
        email: '',
        socialProfiles: [{ platform: 'INSTAGRAM', handle: '' }],
      }}
      names={FIELDS}
      read={({ displayName, email, socialProfiles: [profile] }: Values) =>
        ok({
          displayName,
          email: email.trim() === '' ? null : email,
          socialProfiles: profile.handle.trim() === '' ? [] : [profile],
        })
      }
      title={t('creator.dialog.title')}
      submit={t('creator.create')}
      onMade={({ creator }) => {
        if (creator !== null) onCreated({ id: creator.id, label: creator.displayName });
      }}
      onClose={onClose}
    >
      {({ control, formState, register }) => (
        <>
          <TextInput
            label={t('creator.dialog.name')}
            data-autofocus
            error={formState.errors.displayName?.message}
            {...register('displayName')}
          />
          <TextInput
            label={t('creator.dialog.email')}
            description={t('creator.dialog.emailHelp')}
            type="email"
            error={formState.errors.email?.message}
            {...register('email')}
          />
          <SimpleGrid cols={2}>
            <Controller
              control={control}
              name="socialProfiles.0.platform"
              render={({ field, fieldState }) => (
                <Select
                  label={t('fields:platform')}
                  data={SOCIAL_PLATFORMS.map((value) => ({
                    value,
                    label: t(`words:platform.${value}`),
                  }))}
                  allowDeselect={false}
                  error={fieldState.error?.message}
                  {...field}
                />
              )}
            />
            <TextInput
              label={t('creator.dialog.handle')}
              placeholder="@"
              error={formState.errors.socialProfiles?.[0]?.handle?.message}
              {...register('socialProfiles.0.handle')}
            />
          </SimpleGrid>
        </>
      )}
    </CreateDialog>
  );
}
