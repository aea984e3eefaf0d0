import { useTranslation } from 'react-i18next';
import type { Objection } from '../../../shared/lib/violations';
import { CreditPolicyField, Stack, TimeZoneSelect } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { inputId } from '../engine/paths';
import type { TermsValue } from '../engine/values';
import classes from './terms-form.module.css';
import { useFieldWords } from './use-field-words';

interface TermsFormProps {
  readonly name: string;
  readonly value: TermsValue;
  readonly objections: readonly Objection[];
  readonly onChange: (value: TermsValue) => void;
}

/** The form of terms: start, end, the zone in which they are meant, and when the holder is credited. */
export function TermsForm({ name, value, objections, onChange }: TermsFormProps) {
  const { t } = useTranslation(['dates', 'fields']);
  const { errorOf } = useFieldWords();
  const change = (part: Partial<TermsValue>) => {
    onChange({ ...value, ...part });
  };
  return (
    <Stack gap="lg">
      <div className={classes['dates']}>
        <div id={inputId([name, 'startAt'])}>
          <WallTimeField
            label={t('fields:startAt')}
            description={t('startsHelp')}
            side="start"
            value={value.start}
            timeZone={value.timeZone}
            error={errorOf(objections, name, 'startAt')}
            onChange={(start) => {
              change({ start });
            }}
          />
        </div>
        <div id={inputId([name, 'endAt'])}>
          <WallTimeField
            label={t('fields:endAt')}
            description={t('endsHelp')}
            side="end"
            value={value.end}
            timeZone={value.timeZone}
            error={errorOf(objections, name, 'endAt')}
            onChange={(end) => {
              change({ end });
            }}
          />
        </div>
      </div>
      <TimeZoneSelect
        id={inputId([name, 'timeZone'])}
        value={value.timeZone}
        error={errorOf(objections, name, 'timeZone')}
        onChange={(timeZone) => {
          if (timeZone !== null) change({ timeZone });
        }}
      />
      <div id={inputId([name, 'creditPolicy'])}>
        <CreditPolicyField
          value={value.creditPolicy}
          error={errorOf(objections, name, 'creditPolicy')}
          onChange={(creditPolicy) => {
            change({ creditPolicy });
          }}
        />
      </div>
    </Stack>
  );
}
