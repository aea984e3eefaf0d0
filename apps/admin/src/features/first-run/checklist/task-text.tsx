import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../shared/lib/viewer';
import { Explain } from '../../../shared/ui';
import type { ChecklistFacts } from './checklist-query';
import { missingKinds, type TaskId } from './tasks';

interface TaskTextProps {
  readonly id: TaskId;
  readonly isDone: boolean;
  readonly facts: ChecklistFacts;
}

/** What was done, or what there is to do. */
export function TaskText({ id, isDone, facts }: TaskTextProps) {
  const { t } = useTranslation(['firstRun', 'words']);
  const { mode, optimizeRecordedBy } = useAccount();
  const programs = facts.programs.nodes;
  switch (id) {
    case 'programs': {
      const [missing = 'CREATOR'] = missingKinds({ mode, programs });
      return isDone
        ? t('checklist.programsDone', { names: programs.map(({ name }) => name).join(' · ') })
        : t('checklist.programsTodo', { program: t(`words:program.${missing}`) });
    }
    case 'optimize':
      return (
        <>
          {isDone
            ? t('checklist.optimizeDone', { person: optimizeRecordedBy ?? '' })
            : t('checklist.optimizeTodo')}
          <Explain word="OPTIMIZE" />
        </>
      );
    case 'creator':
      return isDone
        ? t('checklist.creatorDone', { name: facts.creators.nodes[0]?.displayName })
        : t('checklist.creatorTodo');
    case 'joined':
      return isDone
        ? t('checklist.joinedDone', { name: facts.joined.nodes[0]?.displayName })
        : t('checklist.joinedTodo');
    case 'code':
      return t(isDone ? 'checklist.codeDone' : 'checklist.codeTodo');
  }
}
