import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './skeleton-rows.module.css';

interface SkeletonRowsProps {
  readonly rows?: number;
  readonly height?: number;
}

/** Grey rows while a list loads; they wait 150 ms so that a quick answer does not flicker. */
export function SkeletonRows({ rows = 8, height = 44 }: SkeletonRowsProps) {
  const { t } = useTranslation('common');
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLate(true);
    }, 150);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <div className={classes['rows']} role="status" aria-label={t('loading')}>
      {isLate &&
        Array.from({ length: rows }, (_, index) => (
          <div key={index} className={classes['row']} style={{ height }}>
            <Skeleton height={12} width={`${30 + ((index * 37) % 55)}%`} />
          </div>
        ))}
    </div>
  );
}
