import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui';
import type { RemedyProps } from './remedy-props';

interface ActButtonProps extends RemedyProps {
  readonly icon?: ReactNode;
  readonly onClick: () => unknown;
}

/** The button of a remedy, with its name. */
export function ActButton({ remedy, isPrimary, scene, icon, onClick }: ActButtonProps) {
  const { t } = useTranslation('words');
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      leftSection={icon}
      loading={scene.remedies.isBusy}
      onClick={() => void onClick()}
    >
      {t(`remedy.${remedy.kind}`)}
    </Button>
  );
}
