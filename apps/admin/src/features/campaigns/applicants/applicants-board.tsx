import { APPLICANT_STATES } from '@creator-codes/domain';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useShortcuts } from '../../../shared/lib/shortcuts';
import { Text } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import classes from './board.module.css';
import { BoardColumn } from './board-column';
import { nextCard, type Arrow } from './next-card';
import type { ApplicantRow } from './use-applicants';
import { useDeciding } from './use-deciding';

const route = getRouteApi('/campaigns/$id');

/** The applicants of a campaign in a column for each state. Menus and keys move them; so does a pointer. */
export function ApplicantsBoard({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation('campaigns');
  const { q } = route.useSearch();
  const canDecide = useMay()('decideApplicants');
  const deciding = useDeciding(campaign);
  const [dragged, setDragged] = useState<ApplicantRow | null>(null);
  // Whoever was moved by a key is followed to the other column.
  const [followed, setFollowed] = useState<string | null>(null);
  useShortcuts(
    useMemo(() => {
      const go = (arrow: Arrow) => (event: KeyboardEvent) => {
        const card = document.activeElement?.closest('[data-card]') ?? null;
        const board = card?.closest('[data-board]') ?? null;
        if (card === null || board === null) return;
        event.preventDefault();
        nextCard(board, card, arrow)?.querySelector<HTMLElement>('[data-card-focus]')?.focus();
      };
      return {
        ArrowLeft: go('left'),
        ArrowRight: go('right'),
        ArrowUp: go('up'),
        ArrowDown: go('down'),
      };
    }, []),
  );
  return (
    <>
      {canDecide && (
        <Text size="sm" c="dimmed" mb={8}>
          {t('boardHelp')}
        </Text>
      )}
      <div
        data-board
        className={classes['board']}
        role="group"
        aria-label={t('view.board')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever scrolls by keyboard must be able to stand here
        tabIndex={0}
      >
        {APPLICANT_STATES.map((state) => (
          <BoardColumn
            key={state}
            {...{ campaign, state, canDecide, deciding, dragged, followed }}
            search={q ?? null}
            onDrag={setDragged}
            onFollow={setFollowed}
          />
        ))}
      </div>
      {deciding.dialogs}
    </>
  );
}
