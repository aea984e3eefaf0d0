import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { Button, CodeText, Group, ToneBadge, type Column } from '../../../shared/ui';
import classes from '../settings.module.css';
import type { ReservedRow } from './reserved-documents';
import { useReservedWords } from './use-reserved-words';

/** Which dialog is open, about which row. */
export interface OpenDialog {
  readonly dialog: 'edit' | 'end';
  readonly id: string;
}

/** What the table of reserved words shows. */
export function useReservedColumns(
  onOpen: (dialog: OpenDialog) => void,
): readonly Column<ReservedRow>[] {
  const { t } = useTranslation(['common', 'fields']);
  const words = useReservedWords();
  const format = useFormat();
  const may = useMay();
  const columns: readonly Column<ReservedRow>[] = [
    {
      key: 'text',
      isTitle: true,
      header: words.text,
      cell: ({ text, kind }) => (
        <Group gap="xs">
          <CodeText text={text} copy={false} />
          {kind === 'PREFIX' && <ToneBadge tone="blue">{words.prefix}</ToneBadge>}
        </Group>
      ),
    },
    { key: 'reason', header: words.why, cell: ({ reason }) => reason ?? t('none') },
    {
      key: 'holds',
      header: words.holds,
      cell: ({ endAt, endedAt }) =>
        endedAt !== null
          ? words.endedOn(format.date(endedAt))
          : endAt === null
            ? words.forEver
            : words.until(format.endDate(endAt)),
    },
  ];
  if (!may('updateRestrictedText')) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      header: t('fields:actions'),
      width: '210px',
      cell: ({ id, text, isOver }) =>
        isOver ? null : (
          <div className={classes['rowActions']}>
            <Button
              variant="default"
              size="xs"
              aria-label={words.edit(text)}
              onClick={() => {
                onOpen({ dialog: 'edit', id });
              }}
            >
              {t('edit')}
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={words.endOf(text)}
              onClick={() => {
                onOpen({ dialog: 'end', id });
              }}
            >
              {words.end}
            </Button>
          </div>
        ),
    },
  ];
}
