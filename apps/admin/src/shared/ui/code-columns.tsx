import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { graphql, type ResultOf } from '../lib/graphql';
import { FlagBadge, StatusBadge } from './badges';
import classes from './code-columns.module.css';
import { CodeText } from './code-text';
import { CopyButton } from './copy-button';
import type { Column } from './data-table';
import { TextLink } from './links';

/** What the columns of {@link useCodeColumns} show, besides the zones of assignments. */
export const CodeColumnsParts = graphql(`
  fragment CodeColumnsParts on PromoCode @_unmask {
    id
    text
    matchType
    status
    healthFlags
    startAt
    endAt
    expiredAt
  }
`);

interface Code extends ResultOf<typeof CodeColumnsParts> {
  readonly assignments: readonly { readonly timeZone: string }[];
}

/** The columns that every table of somebody's or something's codes has. */
export function useCodeColumns() {
  const { t } = useTranslation('fields');
  const format = useFormat();
  return {
    text: {
      key: 'text',
      isTitle: true,
      header: t('text'),
      cell: ({ id, text, matchType }) => (
        <span className={classes['code']}>
          <TextLink to="/codes/$id" params={{ id }} underline="hover">
            <CodeText text={text} matchType={matchType} copy={false} />
          </TextLink>
          <CopyButton value={text} />
        </span>
      ),
    },
    status: {
      key: 'status',
      header: t('status'),
      cell: ({ status, healthFlags }) => (
        <span className={classes['badges']}>
          <StatusBadge status={status} />
          {healthFlags.map((flag) => (
            <FlagBadge key={flag} flag={flag} />
          ))}
        </span>
      ),
    },
    window: {
      key: 'window',
      header: t('window'),
      cell: (code) => format.livedDates(code, code.assignments[0]?.timeZone),
    },
  } satisfies Readonly<Record<string, Column<Code>>>;
}
