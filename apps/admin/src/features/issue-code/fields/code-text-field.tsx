import { CODE_TEXT_MAX } from '@creator-codes/domain';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CodeTextField as TextField,
  liveViolations,
} from '../../../parts/code-text/code-text-field';
import { useSentence, type Objection, type UserError } from '../../../shared/lib/violations';
import { UnstyledButton } from '../../../shared/ui';
import { LazyPatternField } from '../../../parts/pattern/lazy-pattern-field';
import { fieldOfKind, matchTypeOf, valueOf } from '../engine/draft';
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
  const dealField = fieldOfKind(procedure, 'deal');
  const deal = dealField === null ? null : valueOf(draft, dealField);
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);

  const change = (text: string) => {
    setRefusals([]);
    onChange(text);
  };
  const held = availability.kind === 'held' ? availability.held : [];
  const all: readonly Objection[] = [...objections, ...liveViolations(value), ...held, ...refusals];
  const first = all[0];
  const conflict = all.filter(isUserError).find(isConflict) ?? null;

  if (matchTypeOf(procedure, draft) === 'REGEX') {
    const [refused] = objections;
    return (
      <LazyPatternField
        id={inputId([field.name, 'input'])}
        value={value}
        error={refused && sentence(refused)}
        ownerId={creator?.id ?? null}
        onChange={change}
      />
    );
  }
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
      conflict={conflict !== null && <TextConflict error={conflict} onUse={change} />}
      tool={
        creator === null ? undefined : (
          <Suggest
            creatorId={creator.id}
            dealId={deal?.id ?? null}
            current={value}
            onRefused={setRefusals}
            onUse={change}
          />
        )
      }
      onChange={change}
    />
  );
}

interface SuggestProps {
  readonly creatorId: string;
  readonly dealId: string | null;
  readonly current: string;
  readonly onRefused: (errors: readonly UserError[]) => void;
  readonly onUse: (text: string) => void;
}

/** Puts the next free text into the field; the server names those that are free at this moment. */
function Suggest({ creatorId, dealId, current, onRefused, onUse }: SuggestProps) {
  const { t } = useTranslation('issueCode');
  const { server } = useWizardAccess();
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const suggest = async () => {
    setAsking(true);
    setFailed(false);
    try {
      const { suggestions: texts, errors } = await server.suggest(creatorId, dealId);
      onRefused(errors);
      const next = texts[texts.indexOf(current) + 1] ?? texts[0];
      if (next !== undefined) onUse(next);
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
