import { SOCIAL_PLATFORMS } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Modal, Select, SimpleGrid, TextInput } from '../../../shared/ui';
import { CreateCreatorMutation } from '../api/remedy-documents';
import type { Choice } from '../engine/values';
import { NameForm } from './name-form';

interface CreateCreatorDialogProps {
  /** What was searched for: most likely the name. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onCreated: (creator: Choice) => void;
}

/** A new creator with what the wizard needs: a name, a way to reach them, a channel. */
export function CreateCreatorDialog({ name, onClose, onCreated }: CreateCreatorDialogProps) {
  const { t } = useTranslation(['issueCode', 'words', 'common', 'fields']);
  const sentence = useSentence();
  const [email, setEmail] = useState('');
  const [platform, setPlatform] = useState<(typeof SOCIAL_PLATFORMS)[number]>('INSTAGRAM');
  const [handle, setHandle] = useState('');
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [idempotencyKey] = useIdempotencyKey();
  const [create] = useAction(CreateCreatorMutation, {
    refetch: ['WizardCreators'],
    forget: ['creators', 'auditEvents'],
  });
  const errorAt = (...names: readonly string[]) => {
    const found = errors.find(({ path }) => names.every((part) => path.includes(part)));
    return found === undefined ? undefined : sentence(found);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('creator.dialog.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <NameForm
        label={t('creator.dialog.name')}
        initial={name}
        submitLabel={t('creator.create')}
        onClose={onClose}
        onSubmit={async (displayName) => {
          const data = await create({
            input: {
              displayName,
              email: email.trim() === '' ? null : email,
              socialProfiles: handle.trim() === '' ? [] : [{ platform, handle }],
              idempotencyKey,
            },
          });
          const payload = data?.createCreator;
          if (payload === undefined) return null;
          setErrors(payload.errors);
          if (payload.creator !== null) {
            onCreated({ id: payload.creator.id, label: payload.creator.displayName });
            onClose();
          }
          return payload.errors.map((error) =>
            error.path[0] === 'displayName' ? { ...error, path: ['name'] } : error,
          );
        }}
      >
        <TextInput
          label={t('creator.dialog.email')}
          description={t('creator.dialog.emailHelp')}
          type="email"
          value={email}
          error={errorAt('email')}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <SimpleGrid cols={2}>
          <Select
            label={t('fields:platform')}
            data={SOCIAL_PLATFORMS.map((value) => ({ value, label: t(`words:platform.${value}`) }))}
            value={platform}
            allowDeselect={false}
            onChange={(value) => {
              const chosen = SOCIAL_PLATFORMS.find((known) => known === value);
              if (chosen !== undefined) setPlatform(chosen);
            }}
          />
          <TextInput
            label={t('creator.dialog.handle')}
            placeholder="@"
            value={handle}
            error={errorAt('socialProfiles', 'handle')}
            onChange={(event) => {
              setHandle(event.currentTarget.value);
            }}
          />
        </SimpleGrid>
      </NameForm>
    </Modal>
  );
}
