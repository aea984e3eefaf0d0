import { useEffect, useRef, type ReactNode } from 'react';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { ThemeMenu } from '../../shared/ui/theme-menu';
import classes from './outside-page.module.css';

interface OutsidePageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Above the card: what has to be known first. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** A page without the shell: one card with one thing to do, and the language before anything else. */
export function OutsidePage({ title, intro, notice, children }: OutsidePageProps) {
  useDocumentTitle(title);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.querySelector<HTMLInputElement>('form input:not([readonly])')?.focus();
  }, [title]);
  return (
    <div className={classes['page']}>
      <header className={classes['top']}>
        <span className={classes['brand']}>
          <span className={classes['logo']} aria-hidden>
            C
          </span>
          Creator Codes
        </span>
        <span className={classes['tools']}>
          <LanguageSwitch />
          <ThemeMenu />
        </span>
      </header>
      <main className={classes['main']} id="content">
        {notice}
        <section ref={card} className={classes['card']}>
          <h1 className={classes['title']}>{title}</h1>
          {intro !== undefined && <p className={classes['intro']}>{intro}</p>}
          {children}
        </section>
      </main>
    </div>
  );
}
