import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, NoticePanel, Skeleton } from '../../shared/ui';
import type { PatternFieldProps } from './pattern-field';

/** The field of a pattern, fetched when the first one is written: few codes are patterns. */
export function LazyPatternField(props: PatternFieldProps) {
  const { t } = useTranslation('common');
  const [Field, setField] = useState<ComponentType<PatternFieldProps> | null>(null);
  const [tries, setTries] = useState(1);
  const [failedTry, setFailedTry] = useState(0);
  useEffect(() => {
    let isHere = true;
    import('./pattern-field').then(
      ({ PatternField }) => {
        if (isHere) setField(() => PatternField);
      },
      () => {
        if (isHere) setFailedTry(tries);
      },
    );
    return () => {
      isHere = false;
    };
  }, [tries]);
  if (Field !== null) return <Field {...props} />;
  if (failedTry < tries) return <Skeleton height={260} />;
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={t('error.network')}
      actions={
        <Button
          variant="default"
          onClick={() => {
            setTries(tries + 1);
          }}
        >
          {t('retry')}
        </Button>
      }
    >
      {t('error.notFetched')}
    </NoticePanel>
  );
}
