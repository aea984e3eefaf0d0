import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';

interface LoadMoreProps {
  readonly shown: number;
  /** All that match; left out where nobody counted. */
  readonly total?: { readonly value: number; readonly isExact: boolean };
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => Promise<unknown>;
}

/** Under a list that grows: how much of it is shown, and more. */
export function LoadMore({ shown, total, hasMore, isBusy, onMore }: LoadMoreProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [hasFailed, setFailed] = useState(false);
  const more = () => {
    setFailed(false);
    onMore().catch(() => {
      setFailed(true);
    });
  };
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {hasFailed && <>{t('error.loadMore')} </>}
        {total === undefined
          ? t('shown', { shown: format.number(shown) })
          : t('shownOf', { shown: format.number(shown), total: format.count(total) })}
      </Text>
      {hasMore && (
        <Button variant="default" size="xs" loading={isBusy} onClick={more}>
          {t(hasFailed ? 'retry' : 'loadMore')}
        </Button>
      )}
    </Group>
  );
}
