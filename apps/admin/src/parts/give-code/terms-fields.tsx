import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDatesOfDeal } from '../deals/use-dates-of-deal';
import { useDealsOf } from '../deals/use-deals';
import { WindowFields } from '../terms/terms-fields';
import { CreditPolicyField, SectionCard, Stack } from '../../shared/ui';
import type { GiveValues } from './give-input';

/** When the code works and when the partner is credited. */
export function TermsFields({
  form: { control },
  programId,
}: {
  readonly form: UseFormReturn<GiveValues>;
  /** The program in which the owner is credited; null while none is chosen. */
  readonly programId: string | null;
}) {
  const { t } = useTranslation('partners');
  const startAt = useController({ control, name: 'terms.startAt' });
  const endAt = useController({ control, name: 'terms.endAt' });
  const timeZone = useController({ control, name: 'terms.timeZone' });
  const dealId = useWatch({ control, name: 'dealId' });
  const deal = useDealsOf(programId).find(({ id }) => id === dealId) ?? null;
  const ofDeal = useDatesOfDeal(deal);
  const zone = timeZone.field.value;
  const policy = useController({ control, name: 'terms.creditPolicy' });
  return (
    <>
      <SectionCard title={t('give.when')}>
        <Stack gap="md">
          <WindowFields
            startAt={ofDeal(withError(startAt), 'start', zone)}
            endAt={ofDeal(withError(endAt), 'end', zone)}
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
