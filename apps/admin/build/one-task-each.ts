import type { Plugin } from 'vite';

const PRELOADED = /[ \t]*<link rel="modulepreload" crossorigin href="([^"]+)">\n?/g;
const ENTRY = /<script type="module" crossorigin src="\/assets\//;

/**
 * Has the page run each file of the app as a script of its own. As imports of the entry all of them would run in one
 * task, for as long as which the browser answers nobody.
 */
export function oneTaskEach(): Plugin {
  return {
    name: 'one-task-each',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const files = [...html.matchAll(PRELOADED)].map(([, file]) => file);
        const scripts = files
          .map((file) => `<script type="module" crossorigin src="${file}"></script>\n    `)
          .join('');
        if (files.length === 0 || !html.includes('<script type="module" crossorigin src="/assets/'))
          throw new Error('The page loads no app.');
        return html.replace(PRELOADED, '').replace(ENTRY, `${scripts}$&`);
      },
    },
  };
}
