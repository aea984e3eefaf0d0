import { useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../shared/lib/use-document-title';
import { useMay } from '../shared/access/may';
import { MayNot } from '../shared/access/may-not';
import { ButtonLink, PageHeader } from '../shared/ui';

/** Shows a page only to those who may do what it is for; the others read who may. */
export function PageGate({ children }: { readonly children: ReactNode }) {
  const may = useMay();
  const needs = useMatches({
    select: (matches) =>
      matches.flatMap(({ staticData }) => (staticData.needs === undefined ? [] : staticData.needs)),
    structuralSharing: true,
  });
  const refused = needs.find((operation) => !may(operation));
  return refused === undefined ? children : <Refused operation={refused} />;
}

function Refused({ operation }: { readonly operation: Parameters<typeof MayNot>[0]['operation'] }) {
  const { t } = useTranslation('common');
  useDocumentTitle(t('mayNot.page'));
  return (
    <>
      <PageHeader title={t('mayNot.page')} />
      <MayNot
        operation={operation}
        actions={
          <ButtonLink to="/codes" variant="default">
            {t('error.toCodes')}
          </ButtonLink>
        }
      >
        {t('mayNot.ask')}
      </MayNot>
    </>
  );
}
