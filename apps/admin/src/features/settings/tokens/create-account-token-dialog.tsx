import {
  ACCOUNT_SCOPES,
  ACCOUNT_TOKEN_CAPACITIES,
  mayCarry,
  type AccountScope,
  type AccountTokenCapacity,
} from '@creator-codes/domain';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addTokenWords } from '../../../i18n/token-words';
import { expiryOf, LIVES, type Life } from '../../../shared/access/token-example';
import { TokenMadeDialog } from '../../../shared/access/token-made-dialog';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  NativeSelect,
  Radio,
  Stack,
  TextInput,
} from '../../../shared/ui';
import { CreateAccountToken } from './account-token-documents';
import { ScopesField } from './scopes-field';

addTokenWords();

const FIELDS = ['name', 'capacity', 'scopes', 'life'] as const;

interface Values {
  name: string;
  capacity: AccountTokenCapacity;
  scopes: AccountScope[];
  life: Life;
}

/** What a new token is tried with, whatever its scopes are. */
const WHO_AM_I = `query WhoAmI {
  viewer {
    person { name }
    capacity
    account { name }
  }
}`;

interface CreateAccountTokenDialogProps {
  readonly onClose: () => void;
}

/** Makes a token of the account's own: what it is for, as what it acts, what it may do; then shows it, once. */
export function CreateAccountTokenDialog({ onClose }: CreateAccountTokenDialogProps) {
  const { t } = useTranslation(['accountTokens', 'access', 'common', 'words', 'fields']);
  const { name: account } = useAccount();
  const [made, setMade] = useState<{ name: string; token: string | null } | null>(null);
  const form = useForm<Values>({
    defaultValues: { name: '', capacity: 'ANALYST', scopes: ['PROMO_CODES_READ'], life: 'd90' },
  });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreateAccountToken, { forget: ['apiTokens'] });
  const { control, formState, register } = form;
  const capacity = useWatch({ control, name: 'capacity' });
  const carried = (scopes: readonly AccountScope[]) =>
    ACCOUNT_SCOPES.filter((scope) => scopes.includes(scope) && mayCarry(capacity, scope));

  const submit = async ({ name, scopes, life }: Values) => {
    errors.clear();
    const input = { name: name.trim(), capacity, scopes: carried(scopes) };
    const expiresAt = expiryOf(life);
    const answer = await create({ input: { ...input, expiresAt, idempotencyKey } });
    const payload = answer?.createAccountToken;
    if (payload === undefined) return;
    if (payload.apiToken === null) errors.show(payload.errors);
    else setMade({ name: payload.apiToken.name, token: payload.token });
  };

  if (made !== null) return <TokenMadeDialog {...made} query={WHO_AM_I} onClose={onClose} />;
  return (
    <FormDialog
      title={t('access:tokens.createTitle', { name: account })}
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
        label={t('access:tokens.name')}
        description={t('nameHelp')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name', {
          validate: (value) => value.trim() !== '' || t('access:tokens.nameMissing'),
        })}
      />
      <Controller
        control={control}
        name="capacity"
        render={({ field, fieldState }) => (
          <Radio.Group label={t('actsAs')} error={fieldState.error?.message} {...field}>
            <Stack gap="sm" mt={8}>
              {[...ACCOUNT_TOKEN_CAPACITIES].reverse().map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`words:capacity.${value}`)}
                  description={t(`capacityHelp.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <Controller
        control={control}
        name="scopes"
        rules={{
          validate: (value) => carried(value).length > 0 || t('access:tokens.scopeMissing'),
        }}
        render={({ field: { value, onChange }, fieldState }) => (
          <ScopesField
            capacity={capacity}
            value={carried(value)}
            error={fieldState.error?.message}
            onChange={onChange}
          />
        )}
      />
      <NativeSelect
        label={t('access:tokens.life')}
        data={LIVES.map((value) => ({ value, label: t(`access:tokens.lives.${value}`) }))}
        error={formState.errors.life?.message}
        {...register('life')}
      />
    </FormDialog>
  );
}
