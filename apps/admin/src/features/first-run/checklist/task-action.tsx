import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../shared/ui';
import type { ChecklistFacts } from './checklist-query';
import type { TaskId } from './tasks';

interface TaskActionProps {
  readonly id: TaskId;
  /** The first that is not done is the primary action of the page. */
  readonly isNext: boolean;
  readonly facts: ChecklistFacts;
}

/** The way to where a task is done. */
export function TaskAction({ id, isNext, facts }: TaskActionProps) {
  const { t } = useTranslation(['firstRun', 'shell']);
  const variant = isNext ? 'filled' : 'default';
  const creator = facts.creators.nodes[0];
  switch (id) {
    case 'programs':
      return (
        <ButtonLink to="/settings/programs" variant={variant}>
          {t('checklist.programsAction')}
        </ButtonLink>
      );
    case 'optimize':
      return (
        <ButtonLink to="/settings/account" variant={variant}>
          {t('checklist.optimizeAction')}
        </ButtonLink>
      );
    case 'creator':
      return (
        <ButtonLink to="/creators/new" variant={variant}>
          {t('checklist.creatorAction')}
        </ButtonLink>
      );
    case 'joined':
      return creator === undefined ? (
        <ButtonLink to="/creators" variant={variant}>
          {t('checklist.joinedActionNone')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/creators/$id" params={{ id: creator.id }} variant={variant}>
          {t('checklist.joinedAction', { name: creator.displayName })}
        </ButtonLink>
      );
    case 'code':
      return (
        <ButtonLink to="/codes/new" variant={variant}>
          {t('shell:newCode')}
        </ButtonLink>
      );
  }
}
