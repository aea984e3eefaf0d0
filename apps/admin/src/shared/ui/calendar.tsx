import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface CalendarProps {
  /** `2026-12-01`; null while none is chosen. */
  readonly day: string | null;
  readonly onPick: (day: string | null) => void;
}

/** A month to pick a day from. Fetched by those who open it: most people type or leave the field empty. */
export function Calendar({ day, onPick }: CalendarProps) {
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
    </div>
  );
}
