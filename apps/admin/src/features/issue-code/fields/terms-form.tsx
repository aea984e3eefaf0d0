import { useDatesOfDeal } from '../../../parts/deals/use-dates-of-deal';
import { TermsFields } from '../../../parts/terms/terms-fields';
import type { Objection } from '../../../shared/lib/violations';
import { inputId } from '../engine/paths';
import type { TermsValue } from '../engine/values';
import { useChosenDeal } from './use-deals';
import { useFieldWords } from './use-field-words';

interface TermsFormProps {
  readonly name: string;
  readonly value: TermsValue;
  readonly objections: readonly Objection[];
  readonly onChange: (value: TermsValue) => void;
}

/** The fields of terms, each with its id and its objections. */
export function TermsForm({ name, value, objections, onChange }: TermsFormProps) {
  const { errorOf } = useFieldWords();
  const ofDeal = useDatesOfDeal(useChosenDeal());
  const field = <Key extends keyof TermsValue>(key: Key, path: string) => ({
    id: inputId([name, path]),
    value: value[key],
    error: errorOf(objections, name, path),
    onChange: (changed: TermsValue[Key]) => {
      onChange({ ...value, [key]: changed });
    },
  });
  return (
    <TermsFields
      startAt={ofDeal(field('start', 'startAt'), 'start', value.timeZone)}
      endAt={ofDeal(field('end', 'endAt'), 'end', value.timeZone)}
      timeZone={field('timeZone', 'timeZone')}
      creditPolicy={field('creditPolicy', 'creditPolicy')}
    />
  );
}
