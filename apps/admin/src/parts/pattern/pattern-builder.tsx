import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Radio, Text, Textarea, TextInput } from '../../shared/ui';
import { NO_PLAN, type PatternPlan } from './build-pattern';
import classes from './pattern-field.module.css';

interface PatternBuilderProps {
  readonly startsOpen: boolean;
  readonly onBuilt: (plan: PatternPlan) => void;
}

const KINDS = ['parts', 'list'] as const satisfies readonly PatternPlan['kind'][];
const PARTS = ['startsWith', 'contains', 'endsWith'] as const;

/** Writes a pattern for those who would rather not: what codes begin with, contain, end with, or which they are. */
export function PatternBuilder({ startsOpen, onBuilt }: PatternBuilderProps) {
  const { t } = useTranslation('patterns');
  const [isOpen, setOpen] = useState(startsOpen);
  const [plan, setPlan] = useState(NO_PLAN);
  const change = (changed: Partial<PatternPlan>) => {
    const next = { ...plan, ...changed };
    setPlan(next);
    onBuilt(next);
  };
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={classes['summary']}>{t('build.title')}</summary>
      <div className={classes['box']}>
        <Text size="sm" c="dimmed">
          {t('build.help')}
        </Text>
        <Radio.Group
          label={t('build.how')}
          value={plan.kind}
          onChange={(chosen) => {
            const kind = KINDS.find((each) => each === chosen);
            if (kind !== undefined) setPlan({ ...plan, kind });
          }}
        >
          <Group gap="lg" mt={8}>
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`build.kind.${kind}`)} />
            ))}
          </Group>
        </Radio.Group>
        {plan.kind === 'parts' ? (
          <>
            <div className={classes['parts']}>
              {PARTS.map((part) => (
                <TextInput
                  key={part}
                  label={t(`build.${part}`)}
                  value={plan[part]}
                  {...PLAIN_TEXT}
                  classNames={{ input: classes['mono'] }}
                  onChange={(event) => {
                    change({ [part]: event.currentTarget.value });
                  }}
                />
              ))}
            </div>
            <Text size="sm" c="dimmed">
              {t('build.several')}
            </Text>
          </>
        ) : (
          <Textarea
            label={t('build.anyOf')}
            description={t('build.anyOfHelp')}
            value={plan.anyOf}
            rows={3}
            {...PLAIN_TEXT}
            classNames={{ input: classes['mono'] }}
            onChange={(event) => {
              change({ anyOf: event.currentTarget.value });
            }}
          />
        )}
      </div>
    </details>
  );
}

const PLAIN_TEXT = { autoComplete: 'off', spellCheck: false, translate: 'no' } as const;
