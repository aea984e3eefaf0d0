import { PATTERN_SAMPLES_MAX } from '@creator-codes/domain';
import {
  IconCircleCheckFilled,
  IconCircleX,
  IconLetterCase,
  IconAlertTriangle,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/lib/violations';
import { Button, Textarea } from '../../shared/ui';
import type { CheckedSample } from './pattern-check';
import classes from './pattern-field.module.css';

const ICONS = {
  MATCHES: IconCircleCheckFilled,
  OTHER_CASE: IconLetterCase,
  NO_MATCH: IconCircleX,
  NO_CODE: IconAlertTriangle,
} as const;

interface PatternTesterProps {
  readonly typed: string;
  readonly results: readonly CheckedSample[];
  readonly isUpdating: boolean;
  /** Makes the pattern ignore case; null where it does, or cannot be changed. */
  readonly onIgnoreCase: (() => void) | null;
  readonly onType: (typed: string) => void;
}

/** Texts that the pattern is tried on, with what it says of each. */
export function PatternTester(props: PatternTesterProps) {
  const { typed, results, isUpdating, onIgnoreCase, onType } = props;
  const { t } = useTranslation('patterns');
  const sentence = useSentence();
  const isHelped = results.some(({ verdict }) => verdict === 'OTHER_CASE');
  return (
    <div className={classes['box']} role="group" aria-label={t('try.title')}>
      <Textarea
        label={t('try.label')}
        description={t('try.help', { max: PATTERN_SAMPLES_MAX })}
        value={typed}
        autosize
        minRows={2}
        maxRows={8}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        classNames={{ input: classes['mono'] }}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <div role="status" aria-label={t('try.results')}>
        {results.length > 0 && (
          <ul className={classes['results']} data-updating={isUpdating || undefined}>
            {results.map(({ text, verdict, errors: [error] }, index) => {
              const Icon = ICONS[verdict];
              return (
                <li key={index} className={classes['result']} data-verdict={verdict}>
                  <Icon size={18} aria-hidden />
                  <span className={classes['tried']} translate="no">
                    {text}
                  </span>
                  <span>{t(`try.verdict.${verdict}`)}</span>
                  {error !== undefined && <span className={classes['why']}>{sentence(error)}</span>}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {isHelped && onIgnoreCase !== null && (
        <div>
          <Button variant="default" size="xs" onClick={onIgnoreCase}>
            {t('try.useIgnoreCase')}
          </Button>
        </div>
      )}
    </div>
  );
}
