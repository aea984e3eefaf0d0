import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../i18n/bulk';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { UnstyledButton } from '../../shared/ui';
import classes from './wizard-frame.module.css';

addBulkWords();

const STEPS = ['creators', 'pattern', 'check', 'run'] as const;
export type BulkStep = (typeof STEPS)[number];

interface WizardFrameProps {
  readonly step: BulkStep;
  readonly title: string;
  readonly lead?: ReactNode;
  /** Whether earlier steps may be gone back to. */
  readonly canGoBack?: boolean;
  readonly children: ReactNode;
}

/** Around each step: where one is, what it asks, and the way back. */
export function WizardFrame({ step, title, lead, canGoBack = true, children }: WizardFrameProps) {
  const { t } = useTranslation('bulk');
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const current = STEPS.indexOf(step);
  useDocumentTitle(`${title} · ${t('title')}`);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className={classes['page']}>
      <p className={classes['name']}>{t('title')}</p>
      <nav aria-label={t('steps')}>
        <ol className={classes['steps']}>
          {STEPS.map((each, index) => {
            const to =
              canGoBack && index < current && (each === 'creators' || each === 'pattern')
                ? (`/codes/new/bulk/${each}` as const)
                : null;
            const words = (
              <>
                <span className={classes['mark']} aria-hidden>
                  {index + 1}
                </span>
                {t(`step.${each}`)}
              </>
            );
            return (
              <li key={each} data-look={look(index, current)}>
                {to === null ? (
                  <span
                    className={classes['step']}
                    aria-current={index === current ? 'step' : undefined}
                  >
                    {words}
                  </span>
                ) : (
                  <UnstyledButton className={classes['step']} onClick={() => void navigate({ to })}>
                    {words}
                  </UnstyledButton>
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

function look(index: number, current: number): string {
  if (index === current) return 'current';
  return index < current ? 'passed' : 'ahead';
}
