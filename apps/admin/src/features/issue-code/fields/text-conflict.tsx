import { useTranslation } from 'react-i18next';
import { ConflictPanel } from '../../../parts/code-text/conflict-panel';
import { ownerName } from '../../../shared/lib/owner';
import { useFormat } from '../../../shared/lib/format';
import { useSentence, type UserError } from '../../../shared/lib/violations';

const WHY = {
  CODE_HELD_BY_PARTNER: 'conflict.partner',
  CODE_HELD_BY_CREATOR: 'conflict.creator',
  CODE_HELD_BY_MEDIA_SOURCE: 'conflict.creator',
  CODE_HELD_BY_SAME_OWNER: 'conflict.same',
  OVERLAP: 'conflict.overlap',
} as const;

type ConflictCode = keyof typeof WHY;

/** Whether an error says that somebody holds the text. */
export function isConflict(error: UserError): error is UserError & { readonly code: ConflictCode } {
  return Object.hasOwn(WHY, error.code);
}

interface TextConflictProps {
  readonly error: UserError & { readonly code: ConflictCode };
  readonly onUse: (text: string) => void;
}

/** Who holds the text and since when, and the ways out. */
export function TextConflict({ error, onUse }: TextConflictProps) {
  const { t } = useTranslation('issueCode');
  const format = useFormat();
  const sentence = useSentence();
  const { owner, conflictingPromoCode: code, suggestions } = error;
  const name = owner === null ? undefined : ownerName(owner);
  return (
    <ConflictPanel
      title={
        code === null || name === undefined || error.code === 'OVERLAP'
          ? sentence(error)
          : t('conflict.since', {
              owner: name,
              text: code.text,
              date: format.date(code.createdAt),
            })
      }
      codeId={code?.id ?? null}
      suggestions={suggestions ?? []}
      words={{ use: (text) => t('conflict.useInstead', { text }), open: t('conflict.open') }}
      onUse={onUse}
    >
      {t(WHY[error.code])}
    </ConflictPanel>
  );
}
