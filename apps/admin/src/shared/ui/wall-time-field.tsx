import { ActionIcon, Group, Popover, Skeleton, TextInput } from '@mantine/core';
import { isCalendarDay, resolveWallTime, type TimeZone } from '@creator-codes/domain';
import { IconCalendar, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { completeWall, instantOfWall, utcWall, type Side, type WallTime } from '../lib/wall-time';
import { useSentence } from '../lib/violations';
import { whenReleased } from '../lib/when-released';
import classes from './wall-time-field.module.css';

const Calendar = lazy(async () => ({ default: (await import('./calendar')).Calendar }));

interface WallTimeFieldProps {
  readonly label: string;
  /** What an empty field means. */
  readonly description?: ReactNode;
  /** Whether a date alone means its beginning or its end. */
  readonly side: Side;
  readonly value: WallTime;
  readonly timeZone: TimeZone;
  readonly error?: ReactNode;
  readonly isDisabled?: boolean;
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (value: WallTime) => void;
}

/**
 * A date and time in a zone: typed, or picked from a calendar; says what it means in UTC. Imported from its own
 * file: with it come the clocks of the domain, which few pages need.
 */
export function WallTimeField(props: WallTimeFieldProps) {
  const {
    label,
    description,
    side,
    value,
    timeZone,
    error,
    isDisabled = false,
    id,
    ref,
    onChange,
  } = props;
  const { t } = useTranslation('dates');
  const [isOpen, setOpen] = useState(false);
  const [day, time] = partsOf(value.wall);
  const sentence = useSentence();
  // Told once the field is left: while somebody types, every date is unfinished.
  const [isLeft, setLeft] = useState(false);
  const wrong = isLeft ? instantOfWall(value, timeZone, side) : null;
  const [objection] = wrong === null || wrong.ok ? [] : wrong.violations;
  const shownError =
    error ??
    (objection === undefined || objection.code === 'UNKNOWN_TIME_ZONE'
      ? undefined
      : sentence(objection));

  const pick = (picked: string | null) => {
    if (picked === null) return;
    const wall = time === null ? picked : `${picked} ${time}`;
    onChange({ wall: completeWall(wall, side), later: false });
  };

  return (
    <div>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        trapFocus
        returnFocus
        // The text field opens nothing; its calendar button says that it does.
        withRoles={false}
        shadow="md"
      >
        <Popover.Target>
          <TextInput
            id={id}
            ref={ref}
            label={label}
            description={description}
            error={shownError}
            placeholder={t('format')}
            autoComplete="off"
            disabled={isDisabled}
            value={value.wall}
            rightSectionWidth={value.wall === '' ? 36 : 64}
            rightSection={
              <Group gap={2} wrap="nowrap">
                {value.wall !== '' && !isDisabled && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('clear', { label })}
                    onClick={() => {
                      onChange({ wall: '', later: false });
                    }}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={isDisabled}
                  aria-label={t('pick', { label })}
                  aria-expanded={isOpen}
                  onClick={() => {
                    setOpen((open) => !open);
                  }}
                >
                  <IconCalendar size={18} aria-hidden />
                </ActionIcon>
              </Group>
            }
            onChange={(event) => {
              setLeft(false);
              onChange({ wall: event.currentTarget.value, later: value.later });
            }}
            onBlur={() => {
              whenReleased(() => {
                setLeft(true);
              });
              const complete = completeWall(value.wall, side);
              if (complete !== value.wall) onChange({ ...value, wall: complete });
            }}
          />
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t('calendar', { label })}>
          <Suspense fallback={<Skeleton height={272} width={252} />}>
            <Calendar
              day={day}
              onPick={pick}
              time={{
                value: time,
                onChange: (picked) => {
                  if (day !== null) onChange({ wall: `${day} ${picked}`, later: false });
                },
                onDone: () => {
                  setOpen(false);
                },
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      {!shownError && <Meaning side={side} value={value} timeZone={timeZone} onChange={onChange} />}
    </div>
  );
}

/** The day and the time of day in what was typed, as far as they are there. */
function partsOf(wall: string): readonly [day: string | null, time: string | null] {
  const [, day = null, time = null] =
    /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?/.exec(wall.trim()) ?? [];
  return [day, time];
}

/** What the clocks of the zone make of a wall time. */
function Meaning({
  side,
  value,
  timeZone,
  onChange,
}: Pick<WallTimeFieldProps, 'side' | 'value' | 'timeZone' | 'onChange'>) {
  const { t } = useTranslation('dates');
  const instant = instantOfWall(value, timeZone, side);
  if (!instant.ok || instant.value === null) return null;
  const echo = <span>{t('echo', { utc: utcWall(instant.value) })}</span>;
  const complete = completeWall(value.wall, side);
  if (isCalendarDay(complete)) {
    return (
      <p className={classes['meaning']} role="status">
        {t('wholeDay')} {echo}
      </p>
    );
  }
  const resolved = resolveWallTime(complete, timeZone);
  if (!resolved.ok) return null;
  const { kind } = resolved.value;
  const time = complete.slice(11, 16);
  return (
    <p className={classes['meaning']} role="status">
      {kind === 'gap' && (
        <span className={classes['notice']}>
          {t('gap', { wall: time, becomes: resolved.value.wall.slice(11, 16) })}{' '}
        </span>
      )}
      {kind === 'repeated' && (
        <span className={classes['notice']}>
          {t(value.later ? 'repeatedSecond' : 'repeatedFirst', { wall: time })}{' '}
          <button
            type="button"
            className={classes['other']}
            onClick={() => {
              onChange({ ...value, later: !value.later });
            }}
          >
            {t(value.later ? 'useFirst' : 'useSecond')}
          </button>{' '}
        </span>
      )}
      {echo}
    </p>
  );
}
