import '@mantine/core/styles.css';
import './shared/ui/theme.css';
import './app/first-frame.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchLater } from './app/fetch-later';
import { App } from './app/providers';
import { router } from './app/router';
import { startI18n } from './i18n';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// The files of the app have just been run; the browser answers before it goes on.
await new Promise((resolve) => setTimeout(resolve));
// Until the words and the page are there, the frame in index.html stands.
await Promise.all([startI18n(), router.load()]);
// A transition draws in slices, between which the browser answers.
startTransition(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
fetchLater();
