import { useTranslation } from 'react-i18next';
import { useReleasing } from '../../../parts/releasing';
import { useMay } from '../../../shared/access/may';
import { duplicateOf } from '../../../shared/lib/new-code';
import { Button, ButtonLink, Text } from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { useWhyNot, verdictOf } from './verdicts';

/** What opens over a code's page. */
export type CodeDialog =
  | 'edit'
  | 'dates'
  | 'expire'
  | 'reactivate'
  | 'rotate'
  | 'release'
  | 'complete'
  | `terms ${string}`;

interface CodeActionsProps {
  readonly code: CodeDetail;
  readonly onOpen: (dialog: CodeDialog) => void;
}

/** What can be done with a code now; what cannot be done to one that has ended says why. */
export function CodeActions({ code, onOpen }: CodeActionsProps) {
  const { t } = useTranslation(['codes', 'codeLife']);
  const may = useMay();
  const whyNot = useWhyNot(code);
  const isOver = code.status === 'EXPIRED';
  const canMove = code.editable.some(({ field, may: can }) => field === 'END_AT' && can);
  const mayDuplicate = may(
    code.owner.__typename === 'Creator' ? 'issuePromoCode' : 'issuePromoCodeToPartner',
  );
  const duplicate = mayDuplicate ? duplicateOf(code) : null;
  const canRotate = verdictOf(code, 'ROTATE')?.may === true;
  const canRelease = useReleasing()(code)?.may === true;
  const canReactivate = verdictOf(code, 'REACTIVATE')?.may === true;
  const open = (dialog: CodeDialog) => () => {
    onOpen(dialog);
  };
  return (
    <>
      {may('updatePromoCode') && (
        <Button variant="default" onClick={open('edit')}>
          {t('detail.edit')}
        </Button>
      )}
      {canMove && may('changePromoCodeDates') && (
        <Button variant="default" onClick={open('dates')}>
          {t('codeLife:dates.open')}
        </Button>
      )}
      {duplicate !== null && (
        <ButtonLink {...duplicate} variant="default">
          {t('detail.duplicate')}
        </ButtonLink>
      )}
      {canRotate && may('rotatePromoCode') && (
        <Button variant="default" onClick={open('rotate')}>
          {t('codeLife:rotate.open')}
        </Button>
      )}
      {!isOver && may('expirePromoCodes') && (
        <Button variant="default" onClick={open('expire')}>
          {t('detail.expire')}
        </Button>
      )}
      {canRelease && (
        <Button variant="default" onClick={open('release')}>
          {t('codeLife:release.open')}
        </Button>
      )}
      {isOver && may('reactivatePromoCode') && (
        <>
          {canReactivate ? (
            <Button variant="default" onClick={open('reactivate')}>
              {t('codeLife:reactivate.open')}
            </Button>
          ) : (
            <Text size="sm" c="dimmed" maw={280}>
              {t('codeLife:reactivate.cannot')}: {whyNot('REACTIVATE')}
            </Text>
          )}
        </>
      )}
    </>
  );
}
