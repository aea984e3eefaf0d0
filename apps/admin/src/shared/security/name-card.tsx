import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../lib/viewer';
import { auth, type CurrentSession } from '../session/auth';
import { Refusal } from '../session/refusal';
import { useAuthCall } from '../session/use-auth-call';
import { Button, Group, SectionCard, Stack, Text, TextInput, toastDone } from '../ui';

/** One's own name, as colleagues and the audit log see it. */
export function NameCard({ current }: { readonly current: CurrentSession }) {
  const { t } = useTranslation(['security', 'session', 'common']);
  const { askAgain } = useViewer();
  const { run, isBusy, failure } = useAuthCall({ signedIn: true });
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { name: current.user.name },
  });
  const submit = async (values: { name: string }) => {
    if ((await run(auth.changeName(values.name.trim()))) === undefined) return;
    toastDone(t('name.done'));
    await askAgain();
  };
  return (
    <SectionCard title={t('name.title')}>
      <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <Refusal failure={failure} />
          <Text size="sm" c="dimmed">
            {t('name.signedInAs', { email: current.user.email })}
          </Text>
          <TextInput
            label={t('session:name')}
            autoComplete="name"
            error={formState.errors.name?.message}
            {...register('name', {
              validate: (value) => value.trim() !== '' || t('session:nameMissing'),
            })}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isBusy}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}
