import {
  categoryOf,
  type Event,
  type IdElsewhere,
  MatchId,
  Metadata,
  type PersonalKind,
  type Recordable,
  sealEvent,
  type Sealing,
  type StreamName,
  type Text,
  writePersonal,
  written,
} from '@pavadonis/domain';

/** An event and its metadata, read. */
export interface ReadEvent {
  /** The event in the latest version of its type. */
  readonly event: Recordable;
  /** The actor who recorded it, and the evidence. */
  readonly metadata: Metadata;
}

/** A personal text, and what it is of. */
export interface PersonalText {
  readonly kind: PersonalKind;
  readonly text: Text;
}

/** Returns whether personal texts of a stream are sealed: those of persons, and in the evidence of what happened to them. */
export const isOfPerson = (stream: StreamName): boolean => categoryOf(stream) === 'client';

/** Writes an event anew with other texts in place of the personal ones, and with what stands for identifiers. */
export const rewritten = ({ event, metadata }: ReadEvent, sealing: Sealing): ReadEvent => ({
  event: sealEvent(event as Event, sealing) as Recordable,
  metadata: writePersonal(Metadata, metadata, sealing.text),
});

/** The personal texts of an event and its evidence, and the identifiers of other registers in it. */
export interface Personal {
  readonly texts: readonly PersonalText[];
  readonly ids: readonly IdElsewhere[];
}

/** The id that stands for an identifier where it does not matter which. */
export const ANY_MATCH: MatchId = written(MatchId, '00000000-0000-0000-0000-000000000000');

/** Returns what is personal in an event and its evidence, identifiers in their normal form. */
export const personalIn = (read: ReadEvent): Personal => {
  const [texts, ids]: [PersonalText[], IdElsewhere[]] = [[], []];
  rewritten(read, {
    text: (text, kind) => {
      texts.push({ kind, text });
      return text;
    },
    sameAs: (id) => {
      ids.push(id);
      return id.sameAs ?? ANY_MATCH;
    },
  });
  return { texts, ids };
};
