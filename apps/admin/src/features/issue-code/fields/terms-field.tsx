import { useTranslation } from 'react-i18next';
import { Stack, Switch } from '../../../shared/ui';
import { fieldsOf, valueOf } from '../engine/draft';
import { initialTerms } from '../engine/values';
import { useWizardAccess } from '../wizard/wizard-context';
import type { FieldProps } from './field-props';
import { TermsForm } from './terms-form';

/** Dates, zone and credit policy. Optional terms are the same as the required ones until switched off. */
export function TermsField({ field, value, objections, onChange }: FieldProps<'terms'>) {
  const { t } = useTranslation('issueCode');
  const { procedure, draft, isWhole } = useWizardAccess();
  const model = fieldsOf(procedure).find(({ kind, required }) => kind === 'terms' && required);
  const modelStep = procedure.steps.findIndex(({ fields }) =>
    fields.some(({ name }) => name === model?.name),
  );
  const form = value !== null && (
    <TermsForm name={field.name} value={value} objections={objections} onChange={onChange} />
  );
  if (field.required) return form;
  return (
    <Stack gap="md">
      <Switch
        label={isWhole ? t('terms.sameAbove') : t('terms.same', { number: modelStep + 1 })}
        description={t('terms.sameHelp')}
        checked={value === null}
        onChange={(event) => {
          if (event.currentTarget.checked) onChange(null);
          else {
            const shared = model === undefined ? null : valueOf(draft, { ...model, kind: 'terms' });
            onChange(shared ?? initialTerms(draft.timeZone));
          }
        }}
      />
      {form}
    </Stack>
  );
}
