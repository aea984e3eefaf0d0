import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button, NoticePanel, TextLink } from '../../../shared/ui';

const WHY = {
  CODE_HELD_BY_PARTNER: 'conflict.partner',
  CODE_HELD_BY_CREATOR: 'conflict.creator',
  CODE_HELD_BY_SAME_OWNER: 'conflict.same',
} as const;

type ConflictCode = keyof typeof WHY;

/** Whether an error says that somebody holds the text. */
export function isConflict(error: UserError): error is UserError & { readonly code: ConflictCode } {
  return Object.hasOwn(WHY, error.code);
}

interface ConflictPanelProps {
  readonly error: UserError & { readonly code: ConflictCode };
  readonly onUse: (text: string) => void;
}

/** Who holds the text, since when, and the ways out: a free text, or a look at that code. */
export function ConflictPanel({ error, onUse }: ConflictPanelProps) {
  const { t } = useTranslation('issueCode');
  const format = useFormat();
  const sentence = useSentence();
  const { owner, conflictingPromoCode: code, suggestions } = error;
  const name = owner?.__typename === 'Creator' ? owner.displayName : owner?.name;
  return (
    <NoticePanel
      tone="red"
      title={
        code === null || name === undefined
          ? sentence(error)
          : t('conflict.since', {
              owner: name,
              text: code.text,
              date: format.date(code.createdAt),
            })
      }
      role="status"
      actions={
        <>
          {suggestions?.map((text, index) => (
            <Button
              key={text}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => {
                onUse(text);
              }}
            >
              {t('conflict.useInstead', { text })}
            </Button>
          ))}
          {code !== null && (
            <TextLink to="/codes/$id" params={{ id: code.id }}>
              {t('conflict.open')}
            </TextLink>
          )}
        </>
      }
    >
      {t(WHY[error.code])}
    </NoticePanel>
  );
}
