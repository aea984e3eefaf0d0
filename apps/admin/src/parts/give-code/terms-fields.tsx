import { useController, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { WindowFields } from '../terms/terms-fields';
import { CreditPolicyField, SectionCard, Stack } from '../../shared/ui';
import type { GiveValues } from './give-input';

/** When the code works and when the partner is credited. */
export function TermsFields({ form: { control } }: { readonly form: UseFormReturn<GiveValues> }) {
  const { t } = useTranslation('partners');
  const startAt = useController({ control, name: 'terms.startAt' });
  const endAt = useController({ control, name: 'terms.endAt' });
  const timeZone = useController({ control, name: 'terms.timeZone' });
  const policy = useController({ control, name: 'terms.creditPolicy' });
  return (
    <>
      <SectionCard title={t('give.when')}>
        <Stack gap="md">
          <WindowFields
            startAt={withError(startAt)}
            endAt={withError(endAt)}
            timeZone={withError(timeZone)}
          />
        </Stack>
      </SectionCard>
      <SectionCard title={t('give.credit')}>
        <CreditPolicyField {...withError(policy)} />
      </SectionCard>
    </>
  );
}

/** What a field of the form is, with what is wrong with it. */
function withError<Field extends { readonly value: unknown }>(controlled: {
  readonly field: Field;
  readonly fieldState: { readonly error?: { readonly message?: string } };
}) {
  const { field, fieldState } = controlled;
  return { ...field, error: fieldState.error?.message };
}
