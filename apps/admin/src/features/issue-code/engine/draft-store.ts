import { DRAFT_KEY_PREFIX as PREFIX } from '../../../shared/lib/stored-drafts';
import { parseDraft, type Draft } from './draft';

const DAY = 86_400_000;
/** A draft that nobody has touched for so long is not coming back. */
const KEPT_DAYS = 90;

/** Where drafts live: a browser's storage, which may be full, forbidden or damaged, and must not crash a form. */
export interface DraftStore {
  load(id: string): Draft | null;
  /** False when the browser would not keep it; the draft then lives until the page is closed. */
  save(draft: Draft): boolean;
  remove(id: string): void;
  /** Unfinished drafts of an account that somebody has typed into, newest first. */
  unfinished(accountId: string): readonly Draft[];
  /** Drafts of an account that the server has yet to hear of: of their values, or that a code was made of them. */
  unsent(accountId: string): readonly Draft[];
  /** The copy that this browser has of a draft of the server. */
  copyOf(serverId: string): Draft | null;
  /** Hears of a draft as another tab of this browser saves it. Returns what ends that. */
  watch(id: string, hear: (draft: Draft) => void): () => void;
  /** Forgets drafts that are long forgotten, and day-old ones that were never touched. */
  prune(now: number): void;
}

type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function createDraftStore(open: () => BrowserStorage): DraftStore {
  const inMemory = new Map<string, Draft>();

  const all = (): readonly Draft[] => {
    const stored = attempt(() => {
      const storage = open();
      return Array.from({ length: storage.length }, (_, index) => storage.key(index))
        .filter((key) => key?.startsWith(PREFIX))
        .map((key) => parseDraft(storage.getItem(key ?? '') ?? ''))
        .filter((draft) => draft !== null);
    }, []);
    return [...inMemory.values(), ...stored.filter(({ id }) => !inMemory.has(id))];
  };

  const store: DraftStore = {
    load: (id) =>
      inMemory.get(id) ?? attempt(() => parseDraft(open().getItem(PREFIX + id) ?? ''), null),
    save: (draft) => {
      const kept = attempt(() => {
        open().setItem(PREFIX + draft.id, JSON.stringify(draft));
        return true;
      }, false);
      if (kept) inMemory.delete(draft.id);
      else inMemory.set(draft.id, draft);
      return kept;
    },
    remove: (id) => {
      inMemory.delete(id);
      attempt(() => {
        open().removeItem(PREFIX + id);
      }, undefined);
    },
    unfinished: (accountId) =>
      all()
        .filter((draft) => draft.accountId === accountId && draft.result === null)
        .filter(({ changedAt }) => changedAt !== null)
        .sort((a, b) => (b.changedAt ?? 0) - (a.changedAt ?? 0)),
    unsent: (accountId) =>
      all()
        .filter((draft) => draft.accountId === accountId && draft.changedAt !== null)
        .filter(({ server, result }) => (server === undefined) === (result === null)),
    copyOf: (serverId) => all().find(({ server }) => server?.id === serverId) ?? null,
    watch: (id, hear) => {
      const listen = ({ key, newValue }: StorageEvent) => {
        const draft = key === PREFIX + id ? parseDraft(newValue ?? '') : null;
        if (draft !== null) hear(draft);
      };
      window.addEventListener('storage', listen);
      return () => {
        window.removeEventListener('storage', listen);
      };
    },
    prune: (now) => {
      for (const { id, createdAt, changedAt } of all()) {
        const days = (now - (changedAt ?? createdAt)) / DAY;
        if (days > (changedAt === null ? 1 : KEPT_DAYS)) store.remove(id);
      }
    },
  };
  return store;
}

/** Browsers throw on storage that is full, blocked by policy or gone. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
