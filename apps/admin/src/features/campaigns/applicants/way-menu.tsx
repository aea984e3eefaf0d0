import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionIcon, Button } from '../../../shared/ui';
import { MenuButton } from '../../../shared/ui/menu-button';
import type { Applicant } from './documents';
import type { Deciding } from './use-deciding';
import { useWayWords } from './use-way-words';
import { waysOf } from './ways';

interface WayMenuProps {
  readonly applicant: Applicant;
  readonly deciding: Deciding;
  /** On a card of the board the button says what it does. */
  readonly isOnCard?: boolean;
  /** Told before anything is done. */
  readonly onBegin?: () => void;
}

/** Everything that can be done with one applicant now. */
export function WayMenu({ applicant, deciding, isOnCard = false, onBegin }: WayMenuProps) {
  const { t } = useTranslation('campaigns');
  const wordOf = useWayWords();
  const name = applicant.creator.displayName;
  const entryOf = (way: ReturnType<typeof waysOf>[number]) => ({
    key: `${way.action} ${way.to}`,
    label: wordOf(way),
    run: () => {
      onBegin?.();
      deciding.begin(way, { applicants: [applicant] });
    },
  });
  const ways = waysOf(applicant);
  const moves = ways.filter(({ action }) => action === 'MOVE');
  const others = ways.filter(({ action }) => action !== 'MOVE');
  if (ways.length === 0) return null;
  return (
    <MenuButton
      button={
        isOnCard ? (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('moveOf', { name })}
            data-card-focus
          >
            {t('moveTo')}
          </Button>
        ) : (
          <ActionIcon variant="default" size="lg" aria-label={t('decideAbout', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        )
      }
      heading={name}
      position="bottom-end"
      width={230}
      groups={[moves.map(entryOf), others.map(entryOf)].filter((group) => group.length > 0)}
    />
  );
}
