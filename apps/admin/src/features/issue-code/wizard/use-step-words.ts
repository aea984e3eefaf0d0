import type { Procedure, ProcedureStep } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';

type Part = 'title' | 'lead' | 'hint';

/** The words of steps. A step that has none yet is called by its id, so that it can be used at once. */
export function useStepWords(procedure: Pick<Procedure, 'mode'>) {
  const { t, i18n } = useTranslation(['issueCode', 'words']);
  const look = (key: string): string | null => {
    if (!i18n.exists(key)) return null;
    // Which steps there are is the procedure's matter; the catalogue is asked, not assumed.
    return t(key as 'words:step.creator');
  };
  const part = ({ id }: ProcedureStep, name: Part) =>
    look(`issueCode:step.${id}.${name}_${procedure.mode}`) ?? look(`issueCode:step.${id}.${name}`);
  const label = ({ id }: ProcedureStep) => look(`words:step.${id}`) ?? readable(id);
  return {
    label,
    title: (step: ProcedureStep) => part(step, 'title') ?? label(step),
    lead: (step: ProcedureStep) => part(step, 'lead'),
    hint: (step: ProcedureStep) => part(step, 'hint'),
  };
}

function readable(id: string): string {
  const words = id.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
