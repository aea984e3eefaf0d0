import { useTranslation } from 'react-i18next';
import { NativeSelect, SectionCard } from '../../../shared/ui';
import { OFFERED_DAYS } from '../wait-days';

interface WaitingFieldProps {
  /** Null where rows do not wait. */
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
}

/** What becomes of rows whose creator cannot get the code yet. */
export function WaitingField({ value, onChange }: WaitingFieldProps) {
  const { t } = useTranslation('files');
  return (
    <SectionCard title={t('columns.waiting')}>
      <NativeSelect
        maw={460}
        label={t('columns.waits')}
        description={t('columns.waitsHelp')}
        value={String(value ?? '')}
        data={[
          { value: '', label: t('columns.areErrors') },
          ...OFFERED_DAYS.map((count) => ({
            value: String(count),
            label: t('columns.waitDays', { count }),
          })),
        ]}
        onChange={(event) => {
          const days = Number(event.currentTarget.value);
          onChange(days === 0 ? null : days);
        }}
      />
    </SectionCard>
  );
}
