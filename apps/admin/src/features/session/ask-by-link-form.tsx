import { linkRequestFrom, SOCIAL_PLATFORMS, type ViolationCode } from '@creator-codes/domain';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  auth,
  type AuthFailure,
  type LinkTyped,
  type OpenLinkOffer,
} from '../../shared/session/auth';
import { Button, NativeSelect, Stack, TextInput } from '../../shared/ui';
import { LinkFailed } from './link-frame';

const FIELDS = ['name', 'email', 'platform', 'profile'] as const;

/** Words without the formats of an account, which nobody here has. */
const WHY: Partial<Record<ViolationCode, 'missing' | 'tooLong'>> = {
  REQUIRED: 'missing',
  TOO_LONG: 'tooLong',
};

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
  const { register, handleSubmit, formState } = form;
  const submit = async (values: Values) => {
    setFailure(null);
    const typed = { ...values, language: i18n.language.startsWith('zh') ? 'ZH' : 'EN' };
    // By the rule of the server, so that everything wrong is told beside its field.
    const judged = linkRequestFrom(typed);
    if (!judged.ok) {
      // The first that is wrong gets the focus.
      for (const field of [...FIELDS].reverse()) {
        const wrong = judged.violations.find(({ path }) => path[0] === field);
        if (wrong === undefined) continue;
        const why = WHY[wrong.code] ?? (field === 'email' ? 'emailInvalid' : 'invalid');
        form.setError(field, { message: t(`byLink.${why}`) }, { shouldFocus: true });
      }
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
