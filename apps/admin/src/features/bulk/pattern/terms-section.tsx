import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DealSelect } from '../../../parts/deals/deal-select';
import { useDatesOfDeal } from '../../../parts/deals/use-dates-of-deal';
import { isOnOffer, useDealsOf } from '../../../parts/deals/use-deals';
import { WindowFields } from '../../../parts/terms/terms-fields';
import { CreditPolicyField, SectionCard, Stack } from '../../../shared/ui';
import type { PatternValues } from './pattern-values';

interface TermsSectionProps {
  readonly form: UseFormReturn<PatternValues>;
  /** The Creator program in which the codes are credited; null while none is chosen. */
  readonly programId: string | null;
}

/** Deal, dates and credit policy of every code. */
export function TermsSection({ form: { control }, programId }: TermsSectionProps) {
  const { t } = useTranslation('bulk');
  const startAt = useController({ control, name: 'terms.startAt' });
  const endAt = useController({ control, name: 'terms.endAt' });
  const timeZone = useController({ control, name: 'terms.timeZone' });
  const policy = useController({ control, name: 'terms.creditPolicy' });
  const dealField = useController({ control, name: 'dealId' });
  const dealId = useWatch({ control, name: 'dealId' });
  const deals = useDealsOf(programId);
  const deal = deals.find(({ id }) => id === dealId) ?? null;
  const ofDeal = useDatesOfDeal(deal);
  const zone = timeZone.field.value;
  return (
    <>
      <SectionCard title={t('pattern.when')}>
        <Stack gap="md">
          {deals.some(isOnOffer) && (
            <DealSelect
              deals={deals}
              chosen={deal}
              error={dealField.fieldState.error?.message}
              onChange={dealField.field.onChange}
              onBlur={dealField.field.onBlur}
            />
          )}
          <WindowFields
            startAt={ofDeal(withError(startAt), 'start', zone)}
            endAt={ofDeal(withError(endAt), 'end', zone)}
            timeZone={withError(timeZone)}
          />
        </Stack>
      </SectionCard>
      <SectionCard title={t('pattern.credit')}>
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
