import { linkRequestFrom, SOCIAL_PLATFORMS } from '@creator-codes/domain';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormErrors } from '../../shared/lib/use-form-errors';
import {
  auth,
  type AuthFailure,
  type LinkTyped,
  type OpenLinkOffer,
} from '../../shared/session/auth';
import { Button, FormErrorSummary, NativeSelect, Stack, TextInput } from '../../shared/ui';
import { LinkFailed } from './link-frame';

const FIELDS = ['name', 'email', 'platform', 'profile'] as const;

type Values = Omit<LinkTyped, 'language'>;

interface AskByLinkFormProps {
  readonly secret: string;
  readonly offer: OpenLinkOffer;
  readonly onAsked: (asked: { readonly email: string; readonly isMailed: boolean }) => void;
  /** The link has become void while somebody typed. */
  readonly onInvalid: () => void;
}

/** What somebody enters to join by an open link; their language is that of the page. */
export function AskByLinkForm({ secret, offer, onAsked, onInvalid }: AskByLinkFormProps) {
  const { t, i18n } = useTranslation(['join', 'words']);
  const { sendsMail, accountName: account } = offer;
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const form = useForm<Values>({
    defaultValues: { name: '', email: '', platform: 'INSTAGRAM', profile: '' },
  });
  const errors = useFormErrors(form, FIELDS);
  const { register, handleSubmit, formState } = form;
  const submit = async (values: Values) => {
    errors.clear();
    setFailure(null);
    const typed = { ...values, language: i18n.language.startsWith('zh') ? 'ZH' : 'EN' };
    // By the rule of the server, so that everything wrong is told beside its field.
    const judged = linkRequestFrom(typed);
    if (!judged.ok) {
      errors.show(judged.violations);
      return;
    }
    const answer = await auth.askByLink(secret, typed);
    if (answer.ok) onAsked({ email: judged.value.email, isMailed: answer.data.isMailed });
    else if (answer.failure.status === 404) onInvalid();
    else setFailure(answer.failure);
  };
  return (
    <form noValidate method="post" onSubmit={(event) => void handleSubmit(submit)(event)}>
      <Stack gap="md">
        <FormErrorSummary errors={errors} />
        {failure !== null && <LinkFailed failure={failure} />}
        <TextInput
          label={t('byLink.name')}
          autoComplete="name"
          error={formState.errors.name?.message}
          {...register('name')}
        />
        <TextInput
          label={t('byLink.email')}
          description={t(sendsMail ? 'byLink.emailHelp' : 'byLink.emailApplyHelp', { account })}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.email?.message}
          {...register('email')}
        />
        <NativeSelect
          label={t('byLink.platform')}
          data={SOCIAL_PLATFORMS.map((value) => ({ value, label: t(`words:platform.${value}`) }))}
          error={formState.errors.platform?.message}
          {...register('platform')}
        />
        <TextInput
          label={t('byLink.profile')}
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.profile?.message}
          {...register('profile')}
        />
        <Button type="submit" loading={formState.isSubmitting}>
          {t(sendsMail ? 'byLink.ask' : 'byLink.apply')}
        </Button>
      </Stack>
    </form>
  );
}
