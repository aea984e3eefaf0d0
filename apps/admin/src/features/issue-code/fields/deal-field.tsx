import { useTranslation } from 'react-i18next';
import { DealSelect } from '../../../parts/deals/deal-select';
import { isOnOffer } from '../../../parts/deals/use-deals';
import type { FieldProps } from './field-props';
import { useDeals } from './use-deals';
import { useFieldWords } from './use-field-words';

/** The offer that the code belongs to; not asked where the program has none. */
export function DealField({ field, value, objections, onChange }: FieldProps<'deal'>) {
  const { t } = useTranslation('issueCode');
  const { errorOf } = useFieldWords();
  const deals = useDeals(field.programKind);
  if (value === null && !deals.some(isOnOffer)) return null;
  return (
    <DealSelect
      deals={deals}
      chosen={value === null ? null : { id: value.id, name: value.label }}
      description={t('deal.help')}
      error={errorOf(objections)}
      onChange={(id) => {
        const name = deals.find((deal) => deal.id === id)?.name ?? value?.label;
        onChange(id === null ? null : { id, label: name ?? id });
      }}
    />
  );
}
