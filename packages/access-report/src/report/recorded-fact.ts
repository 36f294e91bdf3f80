import type { ExpectedValue, PersonalKind } from '@pavadonis/domain';
import type { Bilingual } from '@pavadonis/page';

/**
 * A reason for which a person has to look before a fact is handed over: it names, or may name, somebody else.
 *
 * `family`: who lives in the same household. `guardian`: the guardian, and the court. `worker`: who worked with the client.
 * `group`: a contact with others. `other_client`: another client. `free_text`: words that somebody wrote.
 */
export type ReviewReason = 'family' | 'guardian' | 'worker' | 'group' | 'other_client' | 'free_text';

/** The reason why a text is not shown. */
export interface Unopened {
  /** `destroyed`: its key is gone for good. `to_be_destroyed`: that was asked for. `not_opened`: it did not open just now. */
  readonly reason: 'destroyed' | 'to_be_destroyed' | 'not_opened';
  /** The reason of the vault, such as `KeyDestroyed`. */
  readonly cause: string;
  /** The day on which the key was destroyed, where the vault tells it. */
  readonly on?: string;
}

/** One value that is recorded about the person. */
export interface RecordedFact {
  /** The names of the fields in the event, the outermost one first, with points between; an item of a list by its index. */
  readonly place: string;
  /** The name for people. */
  readonly name: Bilingual;
  /** The form of the value. */
  readonly form: ExpectedValue['kind'];
  /** The value as it is recorded; absent where it is a text that is not shown. */
  readonly value?: string | number | boolean | readonly [];
  /** The value in words, where it is a word or yes or no. */
  readonly text?: Bilingual;
  /** The kind of the text, where it is a personal one. */
  readonly personal?: PersonalKind;
  /** Why the text is not shown; absent where it is. */
  readonly unopened?: Unopened;
  /** Why a person has to look before it is handed over; absent where nobody has to. */
  readonly review?: ReviewReason;
}
