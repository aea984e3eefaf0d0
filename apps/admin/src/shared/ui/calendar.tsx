import '@mantine/dates/styles.css';
import { Button, Group } from '@mantine/core';
import { DatePicker, TimePicker } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface CalendarProps {
  /** `2026-12-01`; null while none is chosen. */
  readonly day: string | null;
  readonly onPick: (day: string | null) => void;
  /** Where the time of that day is chosen, too. */
  readonly time?: TimeOfDay;
}

interface TimeOfDay {
  /** `09:00`; null while none is typed. */
  readonly value: string | null;
  readonly onChange: (time: string) => void;
  readonly onDone: () => void;
}

/** A month to pick a day from. Fetched by those who open it: most people type or leave the field empty. */
export function Calendar({ day, onPick, time }: CalendarProps) {
  const { t, i18n } = useTranslation('dates');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const days = box.current?.querySelector<HTMLElement>(
      'button[data-selected], table button[tabindex="0"]',
    );
    days?.focus();
  }, []);
  return (
    <div ref={box}>
      <DatePicker
        locale={i18n.language.startsWith('zh') ? 'zh-cn' : 'en'}
        value={day}
        defaultDate={day ?? undefined}
        maxLevel="year"
        // Grey and red of their own would not have enough contrast.
        hideOutsideDates
        weekendDays={[]}
        ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
        onChange={onPick}
      />
      {time !== undefined && <TimeRow {...time} isOpen={day !== null} />}
    </div>
  );
}

interface TimeRowProps extends TimeOfDay {
  /** Which day it is comes first. */
  readonly isOpen: boolean;
}

function TimeRow({ value, isOpen, onChange, onDone }: TimeRowProps) {
  const { t } = useTranslation('dates');
  return (
    <Group mt="sm" justify="space-between" align="flex-end" wrap="nowrap">
      <TimePicker
        label={t('time')}
        hoursInputLabel={t('hours')}
        minutesInputLabel={t('minutes')}
        disabled={!isOpen}
        value={value ?? ''}
        onChange={(typed) => {
          const whole = /^\d{2}:\d{2}/.exec(typed)?.[0];
          if (whole !== undefined) onChange(whole);
        }}
      />
      <Button variant="default" onClick={onDone}>
        {t('done')}
      </Button>
    </Group>
  );
}
