import { Select } from '@mantine/core';
import { isTimeZone, type TimeZone } from '@creator-codes/domain';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatZone, localeOf } from '../lib/format';
import classes from './time-zone-select.module.css';

interface TimeZoneSelectProps {
  readonly label?: string;
  readonly description?: string;
  /** Null where a zone is optional and none is chosen. */
  readonly value: TimeZone | null;
  readonly error?: ReactNode;
  readonly id?: string;
  readonly clearable?: boolean;
  readonly onChange: (value: TimeZone | null) => void;
}

/** All zones of the browser, found by typing a part of the name, each with its offset now. */
export function TimeZoneSelect(props: TimeZoneSelectProps) {
  const { label, description, value, error, id, clearable = false, onChange } = props;
  const { t, i18n } = useTranslation('dates');
  const locale = localeOf(i18n.language);
  const data = useMemo(() => {
    const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
    if (value !== null && isTimeZone(value)) names.add(value);
    return [...names].map((name) => ({
      value: name,
      label: name === value ? formatZone(name, undefined, locale) : name,
    }));
  }, [value, locale]);
  return (
    <Select
      id={id}
      label={label ?? t('zone')}
      description={description}
      error={error}
      data={data}
      value={value}
      searchable
      selectFirstOptionOnChange
      limit={40}
      maxDropdownHeight={280}
      clearable={clearable}
      allowDeselect={false}
      nothingFoundMessage={t('zoneNone')}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <span>{option.value}</span>
          <span className={classes['offset']}>
            {formatZone(option.value, undefined, locale)
              .replace(`${option.value} `, '')
              .replace(/[()]/g, '')}
          </span>
        </span>
      )}
      onChange={onChange}
    />
  );
}
