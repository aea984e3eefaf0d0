import type { UserError } from '../../../shared/lib/violations';
import type { Draft } from '../engine/draft';
import type { ServerDraft } from './documents';
import { valuesOf, type DraftServer } from './draft-server';

const AGAIN_AFTER_MS = 10_000;

/** How a draft stands with the server. */
export type SyncState =
  | { readonly kind: 'quiet' }
  /** The browser alone has it until the server answers again. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly error: UserError }
  /** Somebody has taken it over or changed it: nothing is sent until it is decided which one is kept. */
  | { readonly kind: 'changed'; readonly theirs: ServerDraft };

type ServerRef = Draft['server'];

interface DraftSyncOptions {
  readonly server: DraftServer;
  /** Notes what the server has of a draft beside it. */
  readonly note: (ref: ServerRef) => void;
  readonly tell: (state: SyncState) => void;
}

/** Sends a draft to the server as it is saved here: one call at a time, and always the newest. */
export class DraftSync {
  private waiting: Draft | null = null;
  private isSending = false;
  private isHeld = false;
  private timer: number | undefined;
  /** What the server has, as far as it has said; undefined for nothing. */
  private ref: ServerRef;
  /** The call that was not answered, and its key: the same one is tried first. */
  private unanswered: { readonly draft: Draft; readonly key: string } | null = null;

  constructor(
    private readonly options: DraftSyncOptions,
    initial: Draft,
  ) {
    this.ref = initial.server;
  }

  /** Looks whether the server has another version by now. */
  async look(draft: Draft, adopt: (theirs: ServerDraft) => void): Promise<void> {
    const { server: ref } = draft;
    if (ref === undefined) {
      if (draft.changedAt !== null) this.push(draft);
      return;
    }
    const theirs = await this.options.server.load(ref.id).catch(() => undefined);
    if (theirs === undefined || this.waiting !== null) return;
    if (theirs === null) this.keep(undefined);
    else if (!theirs.isMine) this.hold(theirs);
    else if (theirs.version !== ref.version) {
      if (draft.changedAt === ref.savedAt) adopt(theirs);
      else this.hold(theirs);
    } else if (draft.changedAt !== ref.savedAt) this.push(draft);
  }

  /** Has a draft sent; another one that still waits is not. */
  push(draft: Draft): void {
    this.waiting = draft;
    void this.work();
  }

  /** Goes on with the version of this browser, over theirs or, if that is a colleague's, as another draft. */
  keepMine(theirs: ServerDraft, mine: Draft): void {
    this.isHeld = false;
    const { id, version } = theirs;
    this.keep(theirs.isMine ? { id, version, savedAt: null } : undefined);
    this.options.tell({ kind: 'quiet' });
    this.push(mine);
  }

  /** Goes on with theirs. */
  took(ref: ServerRef): void {
    this.isHeld = false;
    this.waiting = null;
    this.ref = ref;
    this.options.tell({ kind: 'quiet' });
  }

  end(): void {
    window.clearTimeout(this.timer);
  }

  private async work(): Promise<void> {
    if (this.isSending || this.isHeld) return;
    this.isSending = true;
    window.clearTimeout(this.timer);
    try {
      while (this.waiting !== null && (await this.sendNext()));
    } finally {
      this.isSending = false;
    }
  }

  /** @returns whether the next may follow */
  private async sendNext(): Promise<boolean> {
    const newest = this.waiting;
    if (newest === null) return false;
    this.waiting = null;
    if (newest.result !== null) return this.finish(newest);
    const earlier = this.unanswered;
    const call = earlier ?? {
      draft: { ...newest, server: this.ref },
      key: crypto.randomUUID(),
    };
    const outcome = await this.options.server.save(call.draft, call.key);
    this.unanswered = outcome.kind === 'failed' ? call : null;
    const again = () => {
      this.waiting ??= newest;
    };
    switch (outcome.kind) {
      case 'saved': {
        const { id, version } = outcome.draft;
        this.keep({ id, version, savedAt: call.draft.changedAt });
        this.options.tell({ kind: 'quiet' });
        if (earlier !== null) again();
        return true;
      }
      case 'gone':
        this.keep(undefined);
        again();
        return true;
      case 'changed': {
        const { theirs } = outcome;
        const isOurs =
          theirs.isMine && JSON.stringify(theirs.values) === JSON.stringify(valuesOf(call.draft));
        // An answer was lost on its way: what they have is what was sent.
        if (isOurs) this.keep({ id: theirs.id, version: theirs.version, savedAt: null });
        else this.hold(theirs);
        again();
        return isOurs;
      }
      case 'refused':
        this.options.tell(outcome);
        return true;
      case 'failed':
        again();
        this.options.tell({ kind: 'offline' });
        this.timer = window.setTimeout(() => void this.work(), AGAIN_AFTER_MS);
        return false;
    }
  }

  /** A code was made of it: the draft goes. */
  private async finish({ server = this.ref }: Draft): Promise<boolean> {
    if (server !== undefined && (await this.options.server.remove(server.id))) this.keep(undefined);
    return false;
  }

  private keep(ref: ServerRef): void {
    this.ref = ref;
    this.options.note(ref);
  }

  private hold(theirs: ServerDraft): void {
    this.isHeld = true;
    this.options.tell({ kind: 'changed', theirs });
  }
}
