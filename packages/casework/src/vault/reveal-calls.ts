import type { PersonalKind, StreamOf } from '@pavadonis/domain';
import type { InvalidArgument, InvalidOption } from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import type { Answer, AnswerForm } from '../answer';
import type { CallAborted, CallOptions } from '../call-aborted';
import type { StateError } from '../state-error';
import type { TextNotRevealed } from './errors';
import type { Revealable, Revealed, RevealedPerson, RevealNote } from './revealed';

/** A reason for which nothing is revealed: an argument that is none, or code of the host (a vault of its own, `onRevealed`). */
export type CannotReveal = InvalidArgument | InvalidOption | BrokenCallback | CallAborted;

/**
 * The calls by which a host shows personal texts, whichever way they return.
 *
 * The host decides whether the reader may read them, before it calls. A text is given out once `onRevealed` has returned, and if
 * that fails, none is: so nothing is revealed untold, also where the process ends in between. Texts that stand in the clear are
 * told and given out alike, so that a host's code is the same without a vault.
 */
export interface RevealCalls<How extends AnswerForm> {
  /**
   * Returns a personal text that a state or a row holds, in the clear.
   *
   * @example
   * await office.revealText(stream, 'external-id', value, { by: 'caseworker-7', why: 'letter to the office' });
   */
  readonly revealText: (
    stream: StreamOf<'client'>,
    kind: PersonalKind,
    text: string,
    note: RevealNote,
    options?: CallOptions,
  ) => Answer<How, CannotReveal | TextNotRevealed, string>;

  /**
   * Returns events in the clear, with their evidence if they have metadata, in the order given.
   *
   * They may be of several streams, as a host lists them. A text that does not open stays as it is, its place says why, and all
   * others are revealed.
   */
  readonly reveal: <Entry extends Revealable>(
    entries: readonly Entry[],
    note: RevealNote,
    options?: CallOptions,
  ) => Answer<How, CannotReveal, readonly Revealed<Entry>[]>;

  /**
   * Returns all that is recorded about a person, in the clear: every event of every stream that merges join, whichever of them is
   * named, with the time of recording, the user and the evidence.
   *
   * Corrections and what they correct are all there, as `recorded` lists them. It shows the streams as `state` sees them at one
   * moment.
   */
  readonly revealPerson: (
    stream: StreamOf<'client'>,
    note: RevealNote,
    options?: CallOptions,
  ) => Answer<How, StateError, RevealedPerson>;
}
