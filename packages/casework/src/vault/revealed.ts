import type {
  Instant,
  Metadata,
  PersonalKind,
  Recordable,
  RecordableOf,
  Recorded,
  StreamName,
  StreamOf,
} from '@pavadonis/domain';
import type { VaultReason } from './text-vault';

/** The reader of personal texts and the purpose, in the host's words. It goes to `onRevealed` alone. */
export interface RevealNote {
  /** The reader, by the host's own pseudonym. */
  readonly by: string;
  /** The purpose. */
  readonly why: string;
}

/** Personal texts of a stream that are about to be given out. It holds none of them. */
export interface Revealing {
  /** The stream whose texts they are. */
  readonly stream: StreamName;
  /** The kinds of the texts, each once. */
  readonly kinds: readonly PersonalKind[];
  /** The moment. */
  readonly at: Instant;
  /** The reader and the purpose. */
  readonly note: RevealNote;
}

/** An event with its stream, as casework, a history or an outcome brings it. With metadata, evidence is revealed as well. */
export interface Revealable {
  /** The stream that the event is in. */
  readonly stream: StreamName;
  /** The event. */
  readonly event: Recordable;
  /** The metadata that stand beside it, if they are to be shown. */
  readonly metadata?: Metadata | undefined;
}

/** A place whose text stays sealed. */
export interface NotRevealed {
  /** The names of the fields, from `event` or `metadata` inwards; an item of a list is named by its index, from 0. */
  readonly place: readonly string[];
  /** The kind of the text. */
  readonly kind: PersonalKind;
  /** The reason: `NoVault`, or that of the vault, such as `KeyDestroyed`, `KeyToBeDestroyed` or `TamperedText`. */
  readonly why: VaultReason;
}

/** An event with its texts in the clear, except for those that do not open. */
export interface Revealed<Entry> {
  /** The event, of the type that was given. */
  readonly entry: Entry;
  /** The places whose texts stay sealed, and why; none as a rule. */
  readonly notRevealed: readonly NotRevealed[];
}

/** All that is recorded about a person. */
export interface RevealedPerson {
  /** The streams of the person, the one that was asked about in front. */
  readonly streams: readonly StreamOf<'client'>[];
  /** The events of all of them with their metadata, in the order of positions. */
  readonly recorded: readonly Revealed<Recorded<RecordableOf['client']>>[];
}
