import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Fieldset, Stack, Text } from '../../../shared/ui';
import { COLUMNS, columnLabel, showColumns, useColumns } from '../columns';
import { WantedPopover } from './wanted-popover';

/** Which columns the list shows; each takes effect at once. */
export function ColumnsPopover({
  button,
}: {
  readonly button: ReactElement<Record<string, unknown>>;
}) {
  const { t } = useTranslation(['codes', 'fields']);
  const shown = useColumns();
  return (
    <WantedPopover button={button} label={t('fields:columns')} width="240px">
      {() => (
        <Fieldset variant="unstyled" legend={t('fields:columns')}>
          <Stack gap="xs">
            {COLUMNS.map((column) => (
              <Checkbox
                key={column}
                label={t(`fields:${columnLabel(column)}`)}
                checked={shown.includes(column)}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  showColumns(
                    COLUMNS.filter((each) => (each === column ? isOn : shown.includes(each))),
                  );
                }}
              />
            ))}
            <Text size="xs" c="dimmed">
              {t('views.columnsHelp')}
            </Text>
          </Stack>
        </Fieldset>
      )}
    </WantedPopover>
  );
}
