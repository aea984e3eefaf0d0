import type { Plugin } from 'vite';

const PREFIX = '\0temporal:';

/** Browsers that know Temporal use their own; only the others fetch the polyfill (19 kB). */
export function temporalOnDemand(): Plugin {
  return {
    name: 'temporal-on-demand',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'temporal-polyfill' || importer === undefined) return null;
      const polyfill = await this.resolve(source, importer, { skipSelf: true });
      return polyfill === null ? null : PREFIX + polyfill.id;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const polyfill = JSON.stringify(id.slice(PREFIX.length));
      return `export const Temporal = globalThis.Temporal ?? (await import(${polyfill})).Temporal;`;
    },
  };
}
