import { isImportKind } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import type { Job } from '../documents';

/** Those that have words; another one is called work. */
const KINDS = [
  ...(['ISSUE_PROMO_CODES', 'COMPLETE_PROMO_CODES', 'CHANGE_PROMO_CODE_DATES'] as const),
  ...(['EXPIRE_PROMO_CODES', 'ROTATE_PROMO_CODES', 'FOLLOW_DEAL'] as const),
  ...(['IMPORT_PROMO_CODES', 'IMPORT_CREATORS', 'EXPORT_PROMO_CODES', 'EXPORT_CREATORS'] as const),
  ...(['EXPORT_CORRECTIONS'] as const),
] as const;

/** What a job is for, in the reader's language, with the name of its file where that is known. */
export function useJobName(): (job: Pick<Job, 'kind' | 'file'>) => string {
  const { t } = useTranslation('bulk');
  return ({ kind, file }) => {
    const word = t(`job.kind.${KINDS.find((each) => each === kind) ?? 'other'}`);
    return file === null ? word : t('job.named', { kind: word, name: file.name });
  };
}

/** Where a job is looked at: codes for creators and imports in their own steps. */
export function pathOf({ kind, appliedAt }: Pick<Job, 'kind' | 'appliedAt'>) {
  if (isImportKind(kind)) return '/imports/new/$step/{-$id}' as const;
  if (kind !== 'ISSUE_PROMO_CODES') return '/jobs/$id' as const;
  return appliedAt === null
    ? ('/codes/new/bulk/check/$id' as const)
    : ('/codes/new/bulk/run/$id' as const);
}

/** What stands in the path of a job. */
export function paramsOf({ id, appliedAt }: Pick<Job, 'id' | 'appliedAt'>) {
  return { id, step: appliedAt === null ? 'preview' : 'run' };
}
