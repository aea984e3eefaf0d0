import { Select, type OptionsFilter } from '@mantine/core';
import { canonicalTimeZone, isTimeZone, type TimeZone } from '@creator-codes/domain';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatZone, localeOf } from '../lib/format';
import { useZoneCities } from '../lib/use-zone-cities';
import { isZoneFound, offeredZones } from '../lib/zone-search';
import classes from './time-zone-select.module.css';

interface TimeZoneSelectProps {
  readonly label?: string;
  readonly description?: ReactNode;
  /** Null where a zone is optional and none is chosen. */
  readonly value: TimeZone | null;
  readonly error?: ReactNode;
  readonly id?: string;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: TimeZone | null) => void;
}

/** All zones of the browser, found by parts of today's name, an earlier one or the city in Chinese, with the offset. */
export function TimeZoneSelect(props: TimeZoneSelectProps) {
  const {
    label,
    description,
    value,
    error,
    id,
    clearable = false,
    disabled = false,
    onChange,
  } = props;
  const { t, i18n } = useTranslation(['dates', 'fields']);
  const locale = localeOf(i18n.language);
  const [cities, fetchCities] = useZoneCities();
  const chosen = value === null ? null : canonicalTimeZone(value);
  const data = useMemo(() => {
    const names = new Set(offeredZones());
    if (chosen !== null && isTimeZone(chosen)) names.add(chosen);
    return [...names].map((name) => ({
      value: name,
      label: name === chosen ? formatZone(name, undefined, locale) : name,
    }));
  }, [chosen, locale]);
  const filter: OptionsFilter = ({ options, search, limit }) =>
    options
      .filter((each) => 'value' in each && isZoneFound(each.value, search, cities))
      .slice(0, limit);
  const isChinese = i18n.language === 'zh';
  return (
    <Select
      id={id}
      label={label ?? t('fields:timeZone')}
      description={description}
      error={error}
      disabled={disabled}
      data={data}
      value={chosen}
      searchable
      selectFirstOptionOnChange
      filter={filter}
      onDropdownOpen={fetchCities}
      limit={40}
      maxDropdownHeight={280}
      clearable={clearable}
      allowDeselect={false}
      placeholder={t('zonePlaceholder')}
      nothingFoundMessage={t('zoneNone')}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <span>
            {option.value}
            {isChinese && cities.has(option.value) && ` ${cities.get(option.value) ?? ''}`}
          </span>
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
