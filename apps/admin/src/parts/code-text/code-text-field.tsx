import { parseCodeText, type Violation } from '@creator-codes/domain';
import { IconCircleCheckFilled, IconClock } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Group, Loader, TextInput } from '../../shared/ui';
import classes from './code-text-field.module.css';
import type { Availability } from './use-availability';

/** What is told while somebody types; what is merely not finished yet waits until they continue. */
const LIVE: readonly Violation['code'][] = ['CODE_TEXT_CHARACTER', 'TOO_LONG'];

/** What is wrong with the characters of a text while it is typed. */
export function liveViolations(text: string): readonly Violation[] {
  const parsed = parseCodeText(text);
  return parsed.ok ? [] : parsed.violations.filter(({ code }) => LIVE.includes(code));
}

interface CodeTextFieldProps {
  /** *Code* when left out. */
  readonly label?: string;
  readonly value: string;
  readonly availability: Availability<unknown>;
  readonly words: {
    readonly help: string;
    readonly free: (text: string) => string;
    readonly unknown: string;
  };
  readonly error?: ReactNode;
  /** Who holds the text, with the ways out. */
  readonly conflict: ReactNode;
  /** A button within the field. */
  readonly tool?: ReactNode;
  readonly isMarked?: boolean;
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (text: string) => void;
}

/** The text of a code with its availability while typing. */
export function CodeTextField(props: CodeTextFieldProps) {
  const { label, value, availability, words, error, conflict, tool, isMarked, id, ref, onChange } =
    props;
  const { t } = useTranslation(['common', 'fields']);
  const { kind } = availability;
  // What it would be in legal characters is offered only where nobody holds it.
  const folded = kind === 'free' && !parseCodeText(value).ok ? availability.text : undefined;
  return (
    <div className={classes['field']}>
      <TextInput
        {...(id !== undefined && { id })}
        ref={ref}
        label={label ?? t('fields:text')}
        description={words.help}
        withAsterisk={isMarked}
        value={value}
        error={error}
        size="md"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        classNames={{ input: classes['input'] }}
        rightSectionWidth={tool === undefined ? 40 : 124}
        rightSection={
          <Group gap={6} wrap="nowrap" justify="flex-end" className={classes['tools']}>
            {kind === 'checking' && <Loader size={16} aria-hidden />}
            {tool}
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
      <div role="status" className={classes['status']} data-kind={kind}>
        {kind === 'free' && (
          <>
            <IconCircleCheckFilled size={18} aria-hidden />
            {words.free(availability.text)}
          </>
        )}
        {kind === 'unknown' && (
          <>
            <IconClock size={18} aria-hidden />
            {words.unknown}
          </>
        )}
      </div>
      {conflict}
    </div>
  );
}
