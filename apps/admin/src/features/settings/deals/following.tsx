import { useTranslation } from 'react-i18next';
import { addFollowingWords } from '../../../i18n/following';
import { useFormat } from '../../../shared/lib/format';
import { useSentence } from '../../../shared/lib/violations';
import { CodeText, ErrorPanel, NoticePanel, TextLink } from '../../../shared/ui';
import type { DealChange, DealChangePart } from './deal-documents';
import classes from './following.module.css';
import { manyOf } from './many-of';
import type { DealChangePreview } from './use-deal-change';

addFollowingWords();

interface FollowingProps {
  readonly preview: DealChangePreview;
}

/** What becomes of a deal's codes, before it happens. */
export function Following({ preview: { change, isPending, error, askAgain } }: FollowingProps) {
  const { t } = useTranslation('following');
  if (error !== undefined) return <ErrorPanel error={error} onRetry={askAgain} />;
  if (isPending) {
    return (
      <p role="status" className={classes['asking']}>
        {t('asking')}
      </p>
    );
  }
  return change === null ? null : <Told change={change} />;
}

function Told({ change }: { readonly change: DealChange }) {
  const { t } = useTranslation('following');
  const { moved, ended, refused, unchanged, errors } = change;
  const many = manyOf(change);
  if (many !== null) {
    return (
      <NoticePanel tone="blue" role="status" title={t('manyTitle', { count: many })}>
        <p>{t('manyBody')}</p>
      </NoticePanel>
    );
  }
  // What is wrong with the dates stands beside them.
  if (errors.length > 0) return null;
  const isRefused = refused.count > 0;
  const all = moved.count + ended.count + refused.count + unchanged.count;
  if (all === 0) {
    return (
      <p role="status" className={classes['asking']}>
        {t('nobody')}
      </p>
    );
  }
  return (
    <NoticePanel
      tone={isRefused ? 'red' : ended.count > 0 ? 'yellow' : 'blue'}
      role={isRefused ? 'alert' : 'status'}
      title={t('title')}
    >
      <ul className={classes['parts']}>
        <Part part={refused} word={t('refused', { count: refused.count })} isOpen />
        <Part part={ended} word={t('ended', { count: ended.count })} />
        <Part part={moved} word={t('moved', { count: moved.count })} />
        {unchanged.count > 0 && <li>{t('unchanged', { count: unchanged.count })}</li>}
      </ul>
      {isRefused && <p>{t('refusedBody')}</p>}
    </NoticePanel>
  );
}

/** Codes of which the same becomes. */
function Part({
  part,
  word,
  isOpen = false,
}: {
  readonly part: DealChangePart;
  readonly word: string;
  readonly isOpen?: boolean;
}) {
  const { t } = useTranslation('following');
  const format = useFormat();
  const sentence = useSentence();
  if (part.count === 0) return null;
  const more = part.count - part.codes.length;
  return (
    <li>
      <details open={isOpen}>
        <summary>{word}</summary>
        <ul className={classes['codes']}>
          {part.codes.map(({ promoCode, startAt, endAt, error }) => (
            <li key={promoCode.id}>
              <TextLink
                to="/codes/$id"
                params={{ id: promoCode.id }}
                target="_blank"
                underline="hover"
              >
                <CodeText text={promoCode.text} copy={false} />
              </TextLink>{' '}
              {error === null
                ? t('dates', {
                    before: format.dateWindow(promoCode.startAt, promoCode.endAt),
                    after: format.dateWindow(startAt, endAt),
                  })
                : sentence(error)}
            </li>
          ))}
          {more > 0 && <li>{t('more', { count: more })}</li>}
        </ul>
      </details>
    </li>
  );
}
