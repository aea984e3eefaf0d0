import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAction } from '../lib/use-action';
import { useFormErrors } from '../lib/use-form-errors';
import { useIdempotencyKey } from '../lib/use-idempotency-key';
import {
  Button,
  Checkbox,
  FormDialog,
  FormErrorSummary,
  NativeSelect,
  Stack,
  TextInput,
} from '../ui';
import { CreateApiToken } from './token-documents';
import { expiryOf, LIVES, type Life } from './token-example';
import { TokenMadeDialog } from './token-made-dialog';

const SCOPES = ['PROMO_CODES_READ', 'DEALS_READ', 'PROFILE_READ'] as const;
const FIELDS = ['name', 'scopes', 'life'] as const;

interface Values {
  name: string;
  scopes: (typeof SCOPES)[number][];
  life: Life;
}

interface CreateTokenDialogProps {
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly onClose: () => void;
}

/** Makes a token: what it is for, what it may read, how long; then shows it, once. */
export function CreateTokenDialog({ ownerId, ownerName, onClose }: CreateTokenDialogProps) {
  const { t } = useTranslation(['access', 'common']);
  const [made, setMade] = useState<{ name: string; token: string | null } | null>(null);
  const form = useForm<Values>({
    defaultValues: { name: '', scopes: [...SCOPES], life: 'd90' },
  });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreateApiToken, { forget: ['apiTokens'] });

  const submit = async ({ name, scopes, life }: Values) => {
    errors.clear();
    const input = {
      ...(ownerId === null ? {} : { ownerId }),
      name: name.trim(),
      scopes,
      expiresAt: expiryOf(life),
    };
    const payload = (await create({ input: { ...input, idempotencyKey } }))?.createApiToken;
    if (payload === undefined) return;
    if (payload.apiToken === null) errors.show(payload.errors);
    else setMade({ name: payload.apiToken.name, token: payload.token });
  };

  if (made !== null) return <TokenMadeDialog {...made} onClose={onClose} />;
  const { control, formState, register } = form;
  return (
    <FormDialog
      title={t('tokens.createTitle', { name: ownerName })}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('common:create')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHelp')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name', {
          validate: (value) => value.trim() !== '' || t('tokens.nameMissing'),
        })}
      />
      <Controller
        control={control}
        name="scopes"
        rules={{ validate: (value) => value.length > 0 || t('tokens.scopeMissing') }}
        render={({ field: { value, onChange }, fieldState }) => (
          <Checkbox.Group
            label={t('tokens.scopes')}
            description={t('tokens.scopesHelp')}
            value={value}
            error={fieldState.error?.message}
            onChange={onChange}
          >
            <Stack gap="sm" mt={8}>
              {SCOPES.map((scope) => (
                <Checkbox
                  key={scope}
                  value={scope}
                  label={t(`scope.${scope}`)}
                  description={t(`scopeHelp.${scope}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      />
      <NativeSelect
        label={t('tokens.life')}
        data={LIVES.map((value) => ({ value, label: t(`tokens.lives.${value}`) }))}
        error={formState.errors.life?.message}
        {...register('life')}
      />
    </FormDialog>
  );
}
