import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/ui';
import { isOnOffer, type DealChoice } from './use-deals';

interface DealSelectProps {
  /** Those of the program in which the code is credited, ended ones too. */
  readonly deals: readonly DealChoice[];
  /** The code's deal: known by name also while the others load; null for none. */
  readonly chosen: Pick<DealChoice, 'id' | 'name'> | null;
  readonly onChange: (id: string | null) => void;
  readonly onBlur?: () => void;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** The deal of a code, or none. One that is over is not offered, and said to be over where it was chosen. */
export function DealSelect({ deals, chosen, onChange, ...rest }: DealSelectProps) {
  const { t } = useTranslation(['fields', 'words']);
  const offered = deals
    .filter((deal) => isOnOffer(deal) || deal.id === chosen?.id)
    .map((deal) => ({
      value: deal.id,
      label: isOnOffer(deal) ? deal.name : t('words:deal.ended', { name: deal.name }),
    }));
  const isListed = chosen === null || offered.some(({ value }) => value === chosen.id);
  return (
    <Select
      label={t('fields:deal')}
      placeholder={t('words:deal.none')}
      data={isListed ? offered : [...offered, { value: chosen.id, label: chosen.name }]}
      value={chosen?.id ?? null}
      searchable={offered.length > 8}
      clearable
      onChange={(id) => {
        onChange(id);
      }}
      {...rest}
    />
  );
}
