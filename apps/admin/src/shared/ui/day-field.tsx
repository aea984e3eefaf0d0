import { ActionIcon, Popover, Skeleton, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../lib/day';
import { whenReleased } from '../lib/when-released';

const Calendar = lazy(async () => ({ default: (await import('./calendar')).Calendar }));

interface DayFieldProps {
  readonly label: string;
  /** `2026-12-01`; undefined when none is chosen. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/**
 * A day: typed, or picked from the calendar that times have too. What is typed counts once it is a day; until then its
 * form is not sent.
 */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation('dates');
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const text = typed ?? value ?? '';
  const isWrong = text !== '' && !isDay(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.setCustomValidity(isWrong ? t('dayWrong') : '');
  }, [isWrong, t]);

  const take = (day: string) => {
    setLeft(false);
    if (day === '' || isDay(day)) {
      setTyped(null);
      onChange(day === '' ? undefined : day);
    } else setTyped(day);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      // The text field opens nothing; its calendar button says that it does.
      withRoles={false}
      // A filter stands in a popover itself, which closes when something outside of it is pressed.
      withinPortal={false}
      shadow="md"
    >
      <Popover.Target>
        <TextInput
          ref={input}
          label={label}
          placeholder={t('dayFormat')}
          error={isWrong && isLeft && t('dayWrong')}
          autoComplete="off"
          maxLength={10}
          value={text}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('pick', { label })}
              aria-expanded={isOpen}
              onClick={() => {
                setOpen((open) => !open);
              }}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          }
          onChange={(event) => {
            take(event.currentTarget.value.trim());
          }}
          onInvalid={(event) => {
            // Said here, where everything else about the field is said, and not in the browser's bubble.
            event.preventDefault();
            setLeft(true);
            firstWrong(event.currentTarget.form)?.focus();
          }}
          onBlur={() => {
            whenReleased(() => {
              setLeft(true);
            });
          }}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('calendar', { label })}>
        <Suspense fallback={<Skeleton height={272} width={252} />}>
          <Calendar
            day={isDay(text) ? text : null}
            onPick={(day) => {
              take(day ?? '');
              setOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Where somebody begins to put a form right. */
function firstWrong(form: HTMLFormElement | null): HTMLInputElement | undefined {
  return Array.from(form?.elements ?? [])
    .filter((field) => field instanceof HTMLInputElement)
    .find(({ validity }) => !validity.valid);
}
