import {
  createPerformancePartnerSchema,
  DEFAULT_CREDIT_GROUP,
  parse,
  type CreditGroup,
} from '@creator-codes/domain';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/partners';
import { CreditGroupSelect } from '../../shared/ui/credit-group-select';
import { ExternalIdRows } from '../../parts/external-ids/external-id-rows';
import { EXTERNAL_ID_PLACES, type WithExternalIds } from '../../parts/external-ids/external-ids';
import { graphql } from '../../shared/lib/graphql';
import { useAction } from '../../shared/lib/use-action';
import { lastSearch } from '../../shared/lib/last-search';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useFormErrors } from '../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { useAccount } from '../../shared/lib/viewer';
import { UserErrorParts } from '../../shared/lib/violations';
import {
  BackLink,
  Box,
  Button,
  ButtonLink,
  FormErrorSummary,
  LeaveGuard,
  Group,
  PageHeader,
  Stack,
  TextInput,
  toastDone,
} from '../../shared/ui';
import { NotInMode } from './not-in-mode';

const CreatePartner = graphql(
  `
    mutation CreatePartner($input: CreatePerformancePartnerInput!) {
      createPerformancePartner(input: $input) {
        performancePartner {
          id
          name
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

interface Values extends WithExternalIds {
  name: string;
  email: string;
  creditGroup: CreditGroup;
}

const FIELDS = ['name', 'email', 'creditGroup', ...EXTERNAL_ID_PLACES] as const;

/** Adds a performance partner, then leads to their page. */
export function NewPartnerPage() {
  const { t } = useTranslation(['partners', 'common', 'fields']);
  const { mode } = useAccount();
  const navigate = useNavigate();
  useDocumentTitle(t('form.title'));
  const form = useForm<Values>({
    defaultValues: { name: '', email: '', creditGroup: DEFAULT_CREDIT_GROUP, externalIds: [] },
  });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreatePartner, { forget: ['performancePartners'] });

  const submit = async (values: Values) => {
    errors.clear();
    const read = parse(createPerformancePartnerSchema, values);
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await create({ input: { ...read.value, idempotencyKey } });
    const payload = answer?.createPerformancePartner;
    if (payload === undefined) return;
    if (payload.performancePartner === null) {
      errors.show(payload.errors);
      return;
    }
    const { id, name } = payload.performancePartner;
    toastDone(t('form.done', { name }));
    await navigate({ to: '/partners/$id', params: { id } });
  };

  const { control, formState, register } = form;
  return (
    <Box maw={560}>
      <PageHeader
        title={t('form.title')}
        back={
          <BackLink to="/partners" search={lastSearch('/partners')}>
            <IconArrowLeft size={16} aria-hidden />
            {t('title')}
          </BackLink>
        }
      />
      {mode === 'CREATOR_ONLY' ? (
        <NotInMode />
      ) : (
        <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
          <Stack gap="md">
            <LeaveGuard control={form.control} />
            <FormErrorSummary errors={errors} />
            <TextInput
              label={t('fields:name')}
              withAsterisk
              error={formState.errors.name?.message}
              {...register('name')}
            />
            <TextInput
              label={t('fields:email')}
              inputMode="email"
              autoComplete="off"
              error={formState.errors.email?.message}
              {...register('email')}
            />
            <CreditGroupSelect
              control={control}
              name="creditGroup"
              description={t('form.groupHelp')}
            />
            <ExternalIdRows form={form} />
            <Group justify="flex-end">
              <ButtonLink to="/partners" search={lastSearch('/partners')} variant="default">
                {t('common:cancel')}
              </ButtonLink>
              <Button type="submit" loading={isBusy}>
                {t('form.submit')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Box>
  );
}
