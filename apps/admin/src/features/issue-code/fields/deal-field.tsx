import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { isOnOffer } from '../../../parts/deals/use-deals';
import { useDeals } from './use-deals';
import { useFieldWords } from './use-field-words';

/** The offer that the code belongs to; not asked where the program has none. */
export function DealField({ field, value, objections, onChange }: FieldProps<'deal'>) {
  const { t } = useTranslation(['issueCode', 'fields']);
  const { errorOf } = useFieldWords();
  const deals = useDeals(field.programKind);
  const known = deals
    .filter((deal) => isOnOffer(deal) || deal.id === value?.id)
    .map((deal) => ({
      value: deal.id,
      label: isOnOffer(deal) ? deal.name : t('deal.ended', { name: deal.name }),
    }));
  if (known.length === 0 && value === null) return null;
  const isKnown = value === null || deals.some(({ id }) => id === value.id);
  return (
    <Select
      label={t('fields:deal')}
      description={t('deal.help')}
      placeholder={t('deal.none')}
      data={isKnown ? known : [...known, { value: value.id, label: value.label }]}
      value={value?.id ?? null}
      error={errorOf(objections)}
      searchable={deals.length > 8}
      clearable
      onChange={(id, option) => {
        const name = deals.find((deal) => deal.id === id)?.name ?? option?.label;
        onChange(id === null ? null : { id, label: name ?? id });
      }}
    />
  );
}
