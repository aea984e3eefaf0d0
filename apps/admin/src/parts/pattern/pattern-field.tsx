import { PATTERN_MAX } from '@creator-codes/domain';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { addPatternWords } from '../../i18n/patterns';
import { useSentence } from '../../shared/lib/violations';
import { Checkbox, CodeText, Loader, Stack, TextInput } from '../../shared/ui';
import {
  ignoresCase,
  patternOf,
  patternTyped,
  samplesIn,
  showsAnyCase,
  wantedAfter,
  withCase,
  type PatternPlan,
} from './build-pattern';
import { PatternBuilder } from './pattern-builder';
import { usePatternCheck } from './pattern-check';
import classes from './pattern-field.module.css';
import { PatternOverlaps } from './pattern-overlaps';
import { PatternTester } from './pattern-tester';

addPatternWords();

export interface PatternFieldProps {
  readonly value: string;
  /** What was refused about it, in a sentence. */
  readonly error?: ReactNode;
  /** Whose code it will be; null while that is not known. */
  readonly ownerId: string | null;
  /** The code itself, if it is there already: it is not in its own way. */
  readonly codeId?: string;
  /** Why it cannot be changed. */
  readonly whyFixed?: string | undefined;
  readonly isMarked?: boolean;
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (pattern: string) => void;
}

/** A pattern: written or built, tried on texts, and held against the codes that there are. */
export function PatternField(props: PatternFieldProps) {
  const { value, error, ownerId, codeId, whyFixed, isMarked, id, ref, onChange } = props;
  const { t } = useTranslation('patterns');
  const [typedSamples, setTypedSamples] = useState('');
  // As exact codes are compared, until somebody says otherwise.
  const [wantsAnyCase, setWantsAnyCase] = useState(value === '' || ignoresCase(value));
  const { check, isChecking, hasFailed } = usePatternCheck(value, samplesIn(typedSamples));
  const isAnyCase = showsAnyCase(value, wantsAnyCase);
  const sentence = useSentence();
  const [wrong] = check?.errors ?? [];
  const isFixed = whyFixed !== undefined;
  const type = (before: string, typed: string) => {
    const pattern = patternTyped(before, typed, wantsAnyCase);
    setWantsAnyCase(wantedAfter(pattern, wantsAnyCase));
    onChange(pattern);
  };
  const setCase = (isIgnored: boolean) => {
    setWantsAnyCase(isIgnored);
    if (value !== '') onChange(withCase(value, isIgnored));
  };
  return (
    <Stack gap="md">
      <TextInput
        {...(id !== undefined && { id })}
        ref={ref}
        label={t('label')}
        description={whyFixed ?? t('help', { max: PATTERN_MAX })}
        withAsterisk={isMarked}
        readOnly={isFixed}
        value={value}
        error={wrong === undefined ? error : sentence(wrong)}
        size="md"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        translate="no"
        classNames={{ input: classes['input'] }}
        rightSection={isChecking && <Loader size={16} aria-hidden />}
        onChange={({ currentTarget, nativeEvent }) => {
          // What an input method is still composing stays untouched.
          if ((nativeEvent as InputEvent).isComposing) onChange(currentTarget.value);
          else type(value, currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          type('', currentTarget.value);
        }}
      />
      <div role="status" className={classes['status']}>
        {isChecking && <span className="visually-hidden">{t('checking')}</span>}
        {!isChecking && wrong !== undefined && (
          <span className="visually-hidden">{sentence(wrong)}</span>
        )}
        {hasFailed && t('unknown')}
        {check?.isLegal === true && <Examples texts={check.examples} />}
      </div>
      {!isFixed && (
        <Checkbox
          label={t('ignoreCase')}
          description={t('ignoreCaseHelp')}
          checked={isAnyCase}
          onChange={(event) => {
            setCase(event.currentTarget.checked);
          }}
        />
      )}
      <PatternOverlaps
        overlaps={(check?.overlaps ?? []).filter(({ promoCode }) => promoCode?.id !== codeId)}
        ownerId={ownerId}
      />
      {!isFixed && (
        <PatternBuilder
          startsOpen={value === ''}
          onBuilt={(plan: PatternPlan) => {
            onChange(patternOf(plan, isAnyCase));
          }}
        />
      )}
      <PatternTester
        typed={typedSamples}
        results={check?.samples ?? []}
        isUpdating={isChecking}
        onIgnoreCase={
          isFixed || isAnyCase
            ? null
            : () => {
                setCase(true);
              }
        }
        onType={setTypedSamples}
      />
    </Stack>
  );
}

/** Some texts that it matches. */
function Examples({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation('patterns');
  if (texts.length === 0) return null;
  return (
    <>
      <IconCircleCheckFilled size={18} aria-hidden className={classes['holds']} />
      <span>{t('examples')}</span>
      {texts.map((text) => (
        <span key={text} className={classes['example']}>
          <CodeText text={text} copy={false} />
        </span>
      ))}
    </>
  );
}
