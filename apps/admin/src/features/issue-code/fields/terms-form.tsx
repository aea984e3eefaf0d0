import type { ProgramKind } from '@creator-codes/domain';
import { useDatesOfDeal } from '../../../parts/deals/use-dates-of-deal';
import { TermsFields } from '../../../parts/terms/terms-fields';
import type { Objection } from '../../../shared/lib/violations';
import { fieldsOf } from '../engine/draft';
import { inputId } from '../engine/paths';
import type { TermsValue } from '../engine/values';
import { useWizardAccess } from '../wizard/wizard-context';
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
  const program = useProgramOf(name);
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
      program={program}
    />
  );
}

/** The program whose terms a field asks for; undefined where there are no others to be confused with. */
function useProgramOf(name: string): ProgramKind | undefined {
  const { procedure } = useWizardAccess();
  if (fieldsOf(procedure).filter(({ kind }) => kind === 'terms').length < 2) return undefined;
  const step = procedure.steps.find(({ fields }) => fields.some((field) => field.name === name));
  return step?.programKind ?? undefined;
}
