import { CODE_TEXT_MAX } from '@creator-codes/domain';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CodeTextField as TextField,
  liveViolations,
} from '../../../parts/code-text/code-text-field';
import { useSentence, type Objection } from '../../../shared/lib/violations';
import { UnstyledButton } from '../../../shared/ui';
import { fieldOfKind, valueOf } from '../engine/draft';
import { isUserError } from '../engine/objections';
import { inputId } from '../engine/paths';
import { useWizardAccess } from '../wizard/wizard-context';
import classes from './code-text-field.module.css';
import { isConflict, TextConflict } from './text-conflict';
import type { FieldProps } from './field-props';

/** The text of a code: typed or suggested, with its availability while typing. */
export function CodeTextField({ field, value, objections, onChange }: FieldProps<'codeText'>) {
  const { t } = useTranslation('issueCode');
  const sentence = useSentence();
  const { availability, draft, procedure } = useWizardAccess();
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? null : valueOf(draft, creatorField);

  const held = availability.kind === 'held' ? availability.held : [];
  const all: readonly Objection[] = [...objections, ...liveViolations(value), ...held];
  const first = all[0];
  const conflict = all.filter(isUserError).find(isConflict) ?? null;

  return (
    <TextField
      id={inputId([field.name, 'input'])}
      words={{
        help: t('text.help', { max: CODE_TEXT_MAX }),
        free: (text) => t(`text.free_${procedure.mode}`, { text }),
        unknown: t('text.unknown'),
      }}
      value={value}
      availability={availability}
      // Who holds it stands below with the ways out: said once, not above and in the panel.
      error={first === undefined || first === conflict ? conflict !== null : sentence(first)}
      conflict={conflict !== null && <TextConflict error={conflict} onUse={onChange} />}
      tool={
        creator === null ? undefined : (
          <Suggest creatorId={creator.id} current={value} onUse={onChange} />
        )
      }
      onChange={onChange}
    />
  );
}

interface SuggestProps {
  readonly creatorId: string;
  readonly current: string;
  readonly onUse: (text: string) => void;
}

/** Puts the next free text into the field; the server names those that are free at this moment. */
function Suggest({ creatorId, current, onUse }: SuggestProps) {
  const { t } = useTranslation('issueCode');
  const { server } = useWizardAccess();
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const suggest = async () => {
    setAsking(true);
    setFailed(false);
    try {
      const texts = await server.suggest(creatorId);
      const next = texts[texts.indexOf(current) + 1] ?? texts[0];
      if (next === undefined) setFailed(true);
      else onUse(next);
    } catch {
      setFailed(true);
    } finally {
      setAsking(false);
    }
  };

  return (
    <UnstyledButton
      className={classes['suggest']}
      disabled={isAsking}
      title={hasFailed ? t('text.suggestFailed') : undefined}
      onClick={() => void suggest()}
    >
      <IconSparkles size={15} aria-hidden />
      {t('text.suggest')}
    </UnstyledButton>
  );
}
