import type { Plugin, Rolldown } from 'vite';

/** Which pages are fetched together with the app, by the beginning of their address. */
type FirstPages = readonly { readonly address: string; readonly modules: readonly string[] }[];

/**
 * Tells the page (`#first-page-files`) which files its address will need, so that public/first.js fetches them beside
 * the app instead of after it.
 */
export function firstPageFiles(pages: FirstPages): Plugin {
  return {
    name: 'first-page-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const present = new Set(html.match(/assets\/[^"]+/g));
        const found = pages.map(({ address, modules }) => [
          address,
          [...new Set(modules.flatMap((module) => filesOf(bundle, module)))].filter(
            (file) => !present.has(file),
          ),
        ]);
        return html.replace(
          '<script src="/first.js">',
          `<script id="first-page-files" type="application/json">${JSON.stringify(found)}</script>\n    $&`,
        );
      },
    },
  };
}

/** A module's chunk and everything that it imports, styles too. */
function filesOf(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const start = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module) === true,
  );
  if (start === undefined) throw new Error(`No chunk of the build begins with ${module}.`);
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunk.imports.forEach(visit);
  };
  visit(start.fileName);
  return [...files];
}
