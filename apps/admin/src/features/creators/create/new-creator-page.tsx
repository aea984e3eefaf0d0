import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import { graphql } from '../../../shared/lib/graphql';
import { useAction } from '../../../shared/lib/use-action';
import { lastSearch } from '../../../shared/lib/last-search';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { UserErrorParts } from '../../../shared/lib/violations';
import {
  BackLink,
  Button,
  ButtonLink,
  FormErrorSummary,
  LeaveGuard,
  Group,
  PageHeader,
  SectionCard,
  Stack,
  Text,
  toastDone,
} from '../../../shared/ui';
import { creatorFields, NEW_PROFILE, readCreator, type CreatorValues } from './creator-input';
import classes from './new-creator-page.module.css';
import { PersonFields } from './person-fields';
import { ProfileRows } from './profile-rows';

const CreateCreator = graphql(
  `
    mutation CreateCreator($input: CreateCreatorInput!) {
      createCreator(input: $input) {
        creator {
          id
          displayName
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

const route = getRouteApi('/creators/new');

/** Adds a creator; then leads to their page, where they can be invited. */
export function NewCreatorPage() {
  const { t } = useTranslation(['creators', 'common', 'fields']);
  const { name } = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(t('new'));

  const form = useForm<CreatorValues>({
    defaultValues: {
      displayName: name ?? '',
      legalName: '',
      email: '',
      country: null,
      timeZone: null,
      language: 'BOTH',
      notes: '',
      socialProfiles: [{ ...NEW_PROFILE }],
      externalIds: [],
    },
  });
  const profiles = useWatch({ control: form.control, name: 'socialProfiles' });
  const fields = creatorFields(profiles.length);
  const errors = useFormErrors(form, fields);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreateCreator, { forget: ['creators'] });

  const submit = async (values: CreatorValues) => {
    errors.clear();
    const read = readCreator(withoutEmptyRows(values));
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await create({ input: { ...read.value, idempotencyKey } });
    const payload = answer?.createCreator;
    if (payload === undefined) return;
    if (payload.creator === null) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('form.done', { name: payload.creator.displayName }));
    await navigate({ to: '/creators/$id', params: { id: payload.creator.id } });
  };

  const nameOf = (field: string) => {
    const [list, row, last] = field.split('.');
    if (list === 'externalIds') return `${t('fields:externalIds')} ${Number(row) + 1}`;
    const label = LABELS.find((name) => name === (last ?? field));
    const words =
      label === undefined ? field : t(`fields:${label === 'country' ? 'countryOrRegion' : label}`);
    return row === undefined
      ? words
      : `${t('form.profile', { number: Number(row) + 1 })}, ${words}`;
  };

  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('new')}
        description={t('form.description')}
        back={
          <BackLink to="/creators" search={lastSearch('/creators')}>
            <IconArrowLeft size={16} aria-hidden />
            {t('title')}
          </BackLink>
        }
      />
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Stack gap="md">
          <LeaveGuard control={form.control} />
          <FormErrorSummary errors={errors} form={form} fields={fields} nameOf={nameOf} />
          <SectionCard title={t('form.person')}>
            <Stack gap="md">
              <PersonFields form={form} />
            </Stack>
          </SectionCard>
          <SectionCard title={t('fields:socialProfiles')}>
            <Text size="sm" c="dimmed" mb="sm">
              {t('form.profilesHelp')}
            </Text>
            <ProfileRows form={form} />
          </SectionCard>
          <SectionCard title={t('fields:externalIds')}>
            <ExternalIdRows form={form} hasHeading />
          </SectionCard>
          <Group justify="flex-end">
            <ButtonLink to="/creators" search={lastSearch('/creators')} variant="default">
              {t('common:cancel')}
            </ButtonLink>
            <Button type="submit" loading={isBusy}>
              {t('form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}

const LABELS = [
  'displayName',
  'legalName',
  'email',
  'country',
  'timeZone',
  'language',
  'notes',
  'platform',
  'handle',
  'url',
  'followers',
] as const;

/** The one row that the form starts with asks for nothing while nobody has written into it. */
function withoutEmptyRows(values: CreatorValues): CreatorValues {
  const [only] = values.socialProfiles;
  const isUntouched =
    values.socialProfiles.length === 1 &&
    only?.handle.trim() === '' &&
    only.url.trim() === '' &&
    only.followers === '';
  return isUntouched ? { ...values, socialProfiles: [] } : values;
}
