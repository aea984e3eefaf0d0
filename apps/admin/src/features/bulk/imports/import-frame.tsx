import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addFileWords } from '../../../i18n/files';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import classes from '../wizard-frame.module.css';

addFileWords();

const STEPS = ['file', 'columns', 'preview', 'run'] as const;
type ImportStep = (typeof STEPS)[number];

interface ImportFrameProps {
  readonly step: ImportStep;
  readonly title: string;
  readonly lead?: ReactNode;
  /** The file whose columns may be gone back to; null where they may not. */
  readonly fileId?: string | null;
  readonly children: ReactNode;
}

/** Around each step of an import: where one is, what it asks, and the way back. */
export function ImportFrame({ step, title, lead, fileId = null, children }: ImportFrameProps) {
  const { t } = useTranslation('files');
  const heading = useRef<HTMLHeadingElement>(null);
  const current = STEPS.indexOf(step);
  useDocumentTitle(`${title} · ${t('name')}`);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className={classes['page']}>
      <p className={classes['name']}>{t('name')}</p>
      <nav aria-label={t('steps')}>
        <ol className={classes['steps']}>
          {STEPS.map((each, index) => {
            const words = (
              <>
                <span className={classes['mark']} aria-hidden>
                  {index + 1}
                </span>
                {t(`step.${each}`)}
              </>
            );
            const isBehind = index < current && step !== 'run';
            return (
              <li
                key={each}
                data-look={index === current ? 'current' : index < current ? 'passed' : 'ahead'}
              >
                {isBehind && each === 'file' ? (
                  <Link
                    className={classes['step']}
                    to="/imports/new/$step/{-$id}"
                    params={{ step: 'file' }}
                  >
                    {words}
                  </Link>
                ) : isBehind && each === 'columns' && fileId !== null ? (
                  <Link
                    className={classes['step']}
                    to="/imports/new/$step/{-$id}"
                    params={{ step: 'columns', id: fileId }}
                  >
                    {words}
                  </Link>
                ) : (
                  <span
                    className={classes['step']}
                    aria-current={index === current ? 'step' : undefined}
                  >
                    {words}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      <p className={classes['stepOf']}>{t('stepOf', { number: current + 1 })}</p>
      <h1 ref={heading} className={classes['title']} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
      <div className={classes['body']}>{children}</div>
    </div>
  );
}
