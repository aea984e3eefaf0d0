import { DEFAULT_PURPOSE, type HealthFlag } from '@creator-codes/domain';
import { IconAlertTriangle, IconCircleCheckFilled, IconCopy, IconTag } from '@tabler/icons-react';
import { memo, type CSSProperties } from 'react';
import { ownerName, ownerPath } from '../../../shared/lib/owner';
import type { CodeRowData } from './codes-query';
import classes from './codes-table.module.css';
import type { RowWords } from './row-words';

// Made once: hundreds of rows scroll by, and React skips what is the same element as before.
const COPY_ICON = <IconCopy size={16} aria-hidden />;
const WARNING_ICON = <IconAlertTriangle size={14} aria-hidden />;
const PURPOSE_ICON = <IconTag size={14} aria-hidden />;
const JOINED_ICON = <IconCircleCheckFilled size={15} aria-hidden />;

/** As many characters as two lines of the column hold. */
const WHOLE = 28;
/** Of a longer code the end stands in the second line, and the beginning in the first as far as it fits. */
const TAIL = 14;

interface CodeRowProps {
  readonly code: CodeRowData;
  readonly index: number;
  readonly isSelected: boolean;
  readonly words: RowWords;
}

/**
 * One code. Plain elements and no handlers: the table listens for all of its rows
 * (`data-act` says what a click means).
 */
export const CodeRow = memo(function CodeRow({ code, index, isSelected, words }: CodeRowProps) {
  const { owner, assignments, healthFlags } = code;
  const isCreator = owner.__typename === 'Creator';
  const handle = isCreator ? owner.socialProfiles[0]?.handle : undefined;
  const hasJoined = isCreator && !healthFlags.includes('OWNER_NOT_JOINED');
  const isPattern = code.matchType === 'REGEX';
  const flags =
    healthFlags.filter((flag) => flag !== 'HALF_MADE').length +
    (code.purpose === DEFAULT_PURPOSE ? 0 : 1);
  const policies = [
    ...new Set(assignments.map(({ creditPolicy }) => words.of.creditPolicy[creditPolicy])),
  ];
  const flagBadge = (flag: HealthFlag) => (
    <span
      key={flag}
      className={classes['flag']}
      data-flag={flag}
      title={`${words.of.healthFlag[flag]}. ${words.of.healthFlagHelp[flag]}`}
    >
      {WARNING_ICON}
      <span className={classes['flagText']}>{words.of.healthFlag[flag]}</span>
    </span>
  );
  return (
    <tr
      className={classes['row']}
      data-index={index}
      data-selected={isSelected || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      <td className={classes['pick']}>
        <input
          type="checkbox"
          data-act="select"
          checked={isSelected}
          readOnly
          aria-label={words.select(code.text)}
        />
      </td>
      <td
        className={classes['code']}
        data-match={code.matchType}
        style={flags === 0 ? undefined : ({ '--flags': flags } as CSSProperties)}
      >
        <a href={`/codes/${code.id}`} data-act="open" translate="no" title={code.text}>
          {code.text.length > WHOLE && !isPattern ? (
            <>
              <span className={classes['codeHead']}>{code.text.slice(0, -TAIL)}</span>
              {code.text.slice(-TAIL)}
            </>
          ) : (
            code.text
          )}
        </a>
        <button
          type="button"
          className={classes['copy']}
          data-act="copy"
          data-text={code.text}
          aria-label={words.copy(code.text)}
        >
          {COPY_ICON}
        </button>
        {healthFlags.map(flagBadge)}
        {code.purpose !== DEFAULT_PURPOSE && (
          <span
            className={classes['flag']}
            data-flag="PURPOSE"
            title={words.of.purpose[code.purpose]}
          >
            {PURPOSE_ICON}
            <span className={classes['flagText']}>{words.of.purpose[code.purpose]}</span>
          </span>
        )}
        {isPattern && <span className={classes['kind']}>{words.of.matchType.REGEX}</span>}
      </td>
      <td className={classes['owner']}>
        <span className={classes['clip']}>
          <a href={ownerPath(owner)} data-act="open" title={ownerName(owner)}>
            {ownerName(owner)}
          </a>
          {hasJoined && (
            <span className={classes['joined']} title={words.joined}>
              {JOINED_ICON}
              <span className="visually-hidden">{words.joined}</span>
            </span>
          )}
          <span className={classes['handle']}>
            {isCreator ? handle !== undefined && `@${handle}` : words.owner[owner.__typename]}
          </span>
        </span>
      </td>
      <td className={classes['programs']}>
        <span className={classes['clip']}>
          {words.programs(assignments.map(({ program }) => program.kind))}
        </span>
        {healthFlags.filter((flag) => flag === 'HALF_MADE').map(flagBadge)}
      </td>
      <td className={classes['status']}>
        <span className={classes['badge']} data-status={code.status}>
          <span className={classes['dot']} aria-hidden />
          {words.of.status[code.status]}
        </span>
      </td>
      <td className={classes['window']}>{words.window(code)}</td>
      <td className={classes['credit']}>{policies.join(' · ')}</td>
    </tr>
  );
});
