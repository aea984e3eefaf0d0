import { CODE_TEXT_MAX, parseCodeText, type Violation } from '@creator-codes/domain';
import { IconCircleCheckFilled, IconClock, IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence, type Objection } from '../../../shared/lib/violations';
import { Button, Group, Loader, TextInput, UnstyledButton } from '../../../shared/ui';
import { fieldOfKind, valueOf } from '../engine/draft';
import { isUserError } from '../engine/objections';
import { inputId } from '../engine/paths';
import { useWizardAccess } from '../wizard/wizard-context';
import classes from './code-text-field.module.css';
import { ConflictPanel, isConflict } from './conflict-panel';
import type { FieldProps } from './field-props';

/** What is told while somebody types; what is merely not finished yet waits until they continue. */
const LIVE: readonly Violation['code'][] = ['CODE_TEXT_CHARACTER', 'TOO_LONG'];

/** The text of a code: typed or suggested, with its availability while typing. */
export function CodeTextField({ field, value, objections, onChange }: FieldProps<'codeText'>) {
  const { t } = useTranslation(['issueCode', 'common', 'fields']);
  const sentence = useSentence();
  const { availability, draft, procedure } = useWizardAccess();
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? null : valueOf(draft, creatorField);

  const parsed = parseCodeText(value);
  const live = parsed.ok ? [] : parsed.violations.filter(({ code }) => LIVE.includes(code));
  const held = availability.kind === 'held' ? availability.errors : [];
  const all: readonly Objection[] = [...objections, ...live, ...held];
  const first = all[0];
  const conflict = all.filter(isUserError).find(isConflict) ?? null;
  // What it would be in legal characters is offered only where nobody holds it.
  const folded = availability.kind === 'free' && !parsed.ok ? availability.text : undefined;

  return (
    <div className={classes['field']}>
      <TextInput
        id={inputId([field.name, 'input'])}
        label={t('fields:text')}
        description={t('text.help', { max: CODE_TEXT_MAX })}
        value={value}
        // Who holds it stands below with the ways out: said once, not above and in the panel.
        error={first === undefined || first === conflict ? conflict !== null : sentence(first)}
        size="md"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        classNames={{ input: classes['input'] }}
        rightSectionWidth={creator === null ? 40 : 124}
        rightSection={
          <Group gap={6} wrap="nowrap" justify="flex-end" className={classes['tools']}>
            {availability.kind === 'checking' && <Loader size={16} aria-hidden />}
            {creator !== null && (
              <Suggest creatorId={creator.id} current={value} onUse={onChange} />
            )}
          </Group>
        }
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {folded !== undefined && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              onChange(folded);
            }}
          >
            {t('common:suggestionUse', { text: folded })}
          </Button>
        </div>
      )}
      <Status />
      {conflict !== null && <ConflictPanel error={conflict} onUse={onChange} />}
    </div>
  );
}

function Status() {
  const { t } = useTranslation('issueCode');
  const { availability, procedure } = useWizardAccess();
  return (
    <div role="status" className={classes['status']} data-kind={availability.kind}>
      {availability.kind === 'free' && (
        <>
          <IconCircleCheckFilled size={18} aria-hidden />
          {t(`text.free_${procedure.mode}`, { text: availability.text })}
        </>
      )}
      {availability.kind === 'unknown' && (
        <>
          <IconClock size={18} aria-hidden />
          {t('text.unknown')}
        </>
      )}
    </div>
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
