import { EXTERNAL_SYSTEM_MAX } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import {
  NativeSelect,
  SectionCard,
  Stack,
  Switch,
  TextInput,
  TimeZoneSelect,
} from '../../../shared/ui';
import type { MappingValues } from './mapping-values';

const ORDERS = ['ASK', 'DAY_FIRST', 'MONTH_FIRST'] as const;

interface ValueFieldsProps {
  readonly values: MappingValues;
  readonly onChange: (values: MappingValues) => void;
}

/** What cells mean that could mean more than one thing. */
export function ValueFields({ values, onChange }: ValueFieldsProps) {
  const { t } = useTranslation(['files', 'fields']);
  return (
    <SectionCard title={t('columns.more')}>
      <Stack gap="md" maw={460}>
        <TimeZoneSelect
          label={t('fields:timeZone')}
          description={t('columns.zoneHelp')}
          value={values.timeZone}
          onChange={(timeZone) => {
            if (timeZone !== null) onChange({ ...values, timeZone });
          }}
        />
        <NativeSelect
          label={t('columns.dates')}
          value={values.dateOrder ?? 'ASK'}
          data={ORDERS.map((order) => ({ value: order, label: t(`columns.order.${order}`) }))}
          onChange={(event) => {
            const order = ORDERS.find((each) => each === event.currentTarget.value);
            const dateOrder = order === undefined || order === 'ASK' ? null : order;
            onChange({ ...values, dateOrder });
          }}
        />
        <Switch
          label={t('columns.clears')}
          description={t('columns.clearsHelp')}
          checked={values.clearsEmpty}
          onChange={(event) => {
            onChange({ ...values, clearsEmpty: event.currentTarget.checked });
          }}
        />
        <TextInput
          label={t('columns.system')}
          description={t('columns.systemHelp')}
          maxLength={EXTERNAL_SYSTEM_MAX}
          value={values.externalSystem}
          onChange={(event) => {
            onChange({ ...values, externalSystem: event.currentTarget.value });
          }}
        />
      </Stack>
    </SectionCard>
  );
}
