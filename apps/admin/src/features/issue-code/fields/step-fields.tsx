import type { StepField } from '@creator-codes/domain';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Objection } from '../../../shared/lib/violations';
import { Stack } from '../../../shared/ui';
import { isEmpty } from '../engine/draft';
import { useWizardAccess } from '../wizard/wizard-context';
import { FieldView } from './field-view';
import classes from './step-fields.module.css';
import { useFieldWords } from './use-field-words';

interface StepFieldsProps {
  readonly fields: readonly StepField[];
  readonly objections: readonly Objection[];
}

/** The fields of a step; those that few codes need are folded until somebody asks for them or one has an answer. */
export function StepFields({ fields, objections }: StepFieldsProps) {
  const { draft } = useWizardAccess();
  const viewOf = (field: StepField) => (
    <FieldView
      key={field.name}
      field={field}
      draft={draft}
      objections={objections.filter(({ path }) => path[0] === field.name)}
    />
  );
  const seldom = fields.filter(({ isSeldom }) => isSeldom);
  return (
    <>
      {fields.filter(({ isSeldom }) => !isSeldom).map(viewOf)}
      {seldom.length > 0 && (
        <More
          names={seldom.map(({ name }) => name)}
          mustOpen={objections.some(({ path }) => seldom.some(({ name }) => name === path[0]))}
          wasAnswered={seldom.some((field) => !isEmpty(draft, field))}
        >
          {() => seldom.map(viewOf)}
        </More>
      )}
    </>
  );
}

interface MoreProps {
  readonly names: readonly string[];
  readonly mustOpen: boolean;
  readonly wasAnswered: boolean;
  readonly children: () => ReactNode;
}

function More({ names, mustOpen, wasAnswered, children }: MoreProps) {
  const { t } = useTranslation('common');
  const { nameOf } = useFieldWords();
  const [isOpen, setOpen] = useState(wasAnswered);
  const isShown = isOpen || mustOpen;
  return (
    <details
      open={isShown}
      className={classes['more']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={classes['summary']}>
        <IconChevronRight size={16} aria-hidden className={classes['chevron']} />
        {t('more')} <span className={classes['names']}>{names.map(nameOf).join(' · ')}</span>
      </summary>
      {isShown && <Stack gap="lg">{children()}</Stack>}
    </details>
  );
}
