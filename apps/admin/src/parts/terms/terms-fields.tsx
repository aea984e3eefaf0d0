import type { CreditPolicy, ProgramKind } from '@creator-codes/domain';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';
import type { WallTime } from '../../shared/lib/wall-time';
import { CreditPolicyField, Stack, Text, TimeZoneSelect } from '../../shared/ui';
import { WallTimeField } from '../../shared/ui/wall-time-field';
import classes from './terms-fields.module.css';

/** A field as the form around it holds it. */
export interface FormField<Value> {
  readonly value: Value;
  readonly error?: ReactNode;
  /** What it means, or why it cannot be changed, in the place of the usual sentence. */
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
  /** Of what is around the field. */
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (value: Value) => void;
}

interface WindowFieldsProps {
  readonly startAt: FormField<WallTime>;
  readonly endAt: FormField<WallTime>;
  /** Only said, where it cannot be changed. */
  readonly timeZone: FormField<string> | string;
}

interface TermsFieldsProps extends WindowFieldsProps {
  readonly creditPolicy: FormField<CreditPolicy>;
  /** For which program they are, where a form has the terms of more than one. */
  readonly program?: ProgramKind | undefined;
}

/** When a code works: start, end, and the zone in which they are meant. */
export function WindowFields({ startAt, endAt, timeZone }: WindowFieldsProps) {
  const { t } = useTranslation(['dates', 'fields']);
  const zone = typeof timeZone === 'string' ? timeZone : timeZone.value;
  const ends = [
    { ...startAt, side: 'start', label: t('fields:startAt'), description: t('startsHelp') },
    { ...endAt, side: 'end', label: t('fields:endAt'), description: t('endsHelp') },
  ] as const;
  return (
    <>
      <div className={classes['dates']}>
        {ends.map(({ id, help, ...end }) => (
          <div key={end.side} id={id}>
            <WallTimeField
              {...end}
              {...(help !== undefined && { description: help })}
              timeZone={zone}
            />
          </div>
        ))}
      </div>
      {typeof timeZone === 'string' ? (
        <FixedZone zone={timeZone} />
      ) : (
        <TimeZoneSelect
          {...(timeZone.id !== undefined && { id: timeZone.id })}
          value={zone}
          error={timeZone.error}
          {...(timeZone.help !== undefined && { description: timeZone.help })}
          disabled={timeZone.isDisabled === true}
          onChange={(chosen) => {
            if (chosen !== null) timeZone.onChange(chosen);
          }}
        />
      )}
    </>
  );
}

/** Terms: when a code works, and when its holder is credited. */
export function TermsFields({ creditPolicy, program, ...window }: TermsFieldsProps) {
  const { id, value, error, help, isDisabled, onChange } = creditPolicy;
  return (
    <Stack gap="lg">
      <WindowFields {...window} />
      <div id={id}>
        <CreditPolicyField
          value={value}
          program={program}
          error={error}
          {...(help !== undefined && { description: help })}
          isDisabled={isDisabled === true}
          onChange={onChange}
        />
      </div>
    </Stack>
  );
}

function FixedZone({ zone }: { readonly zone: string }) {
  const { t } = useTranslation('codes');
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {t('completing.zone', { zone: format.zone(zone) })}
    </Text>
  );
}
