import type { ProgramKind, Remedy } from '@creator-codes/domain';
import type { Remedies } from './use-remedies';

/** What a form of a media source begins with. */
export interface MediaSourceStart {
  readonly name: string;
  readonly channel: string;
  /** Where it may be made; the first one is taken until another is chosen. */
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  /** Name and channel alone, at the side of what somebody is doing. */
  readonly isShort?: boolean;
}

/** What a page gives to the remedies on it. */
export interface RemedyScene {
  /** Whom the code is for. */
  readonly creator: { readonly id: string; readonly displayName: string };
  /** The program of each kind in which the code is made; null while that is open. */
  readonly programIds: Readonly<Record<ProgramKind, string | null>>;
  readonly remedies: Remedies;
  /** The program with which joining is a contract, to be dated in a form; recorded at once when left out. */
  readonly contract?: { readonly id: string; readonly name: string } | undefined;
  /** The form of a media source begins with it; made at once, in the creator's name, when left out. */
  readonly mediaSource?: MediaSourceStart;
  /** Asks before Optimize is recorded. */
  readonly asksAboutOptimize?: boolean;
  /** Shows the invitation as it stands, instead of a button that copies it. */
  readonly isInvitationShown?: boolean;
  /** Makes a program in a dialog, instead of leading to the settings. */
  readonly isProgramMadeHere?: boolean;
  /** Leads to the field in which the program is chosen; left out where the page has one in sight. */
  readonly onChooseProgram?: (kind: ProgramKind | null) => void;
}

/** What every control of a remedy gets. */
export interface RemedyProps {
  readonly remedy: Remedy;
  /** The most direct one: shown as the button of what stands in the way. */
  readonly isPrimary: boolean;
  readonly scene: RemedyScene;
}
