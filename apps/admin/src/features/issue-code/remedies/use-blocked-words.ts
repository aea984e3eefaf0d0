import type { Violation } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** Where a creator stands who cannot be given codes. */
const NOT_JOINED = ['INVITED', 'APPLIED', 'DECLINED', 'REMOVED', 'EXPIRED'] as const;

/** A title and a sentence for what blocks a step; null where the violation's own sentence says it all. */
export function useBlockedWords(): (violation: Violation) => Words | null {
  const { t } = useTranslation('issueCode');
  return ({ code, params }) => {
    switch (code) {
      case 'CREATOR_NOT_JOINED': {
        const state = NOT_JOINED.find((each) => each === params.state) ?? 'NONE';
        return {
          title: t(`blocked.notJoined.${state}.title`, { creator: params.creator }),
          body: t(`blocked.notJoined.${state}.body`),
        };
      }
      case 'OPTIMIZE_REQUIRED':
        return { title: t('blocked.optimize.title'), body: t('blocked.optimize.body') };
      case 'MEDIA_SOURCE_REQUIRED':
        return {
          title: t('blocked.mediaSource.title', { creator: params.creator }),
          body: t('blocked.mediaSource.body'),
        };
      case 'CODE_TRACKING_OFF':
        return {
          title: t('blocked.tracking.title', { program: params.program }),
          body: t('blocked.tracking.body'),
        };
      case 'PROGRAM_MISSING':
        return {
          title: t(`blocked.programMissing.${kindOf(params.kind)}`),
          body: t('blocked.programMissing.body'),
        };
      case 'PROGRAM_AMBIGUOUS':
        return {
          title: t(`blocked.programAmbiguous.${kindOf(params.kind)}`),
          body: t('blocked.programAmbiguous.body'),
        };
      default:
        return null;
    }
  };
}

function kindOf(kind: unknown): 'CREATOR' | 'PERFORMANCE' {
  return kind === 'PERFORMANCE' ? 'PERFORMANCE' : 'CREATOR';
}
