import {
  type DocumentRef,
  type FieldValue,
  fieldValues,
  isSealed,
  Metadata,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import { fieldText, wordText } from '@pavadonis/texts';
import type { RecordedFact, Unopened } from '../report/recorded-fact';
import { bilingual } from './bilingual';
import type { RecordedOfPerson } from './person';
import type { ReviewOf } from './review';

/** Tells why a sealed text is not shown. */
export type WhyUnopened = (stream: StreamName, text: string) => Unopened;

/** Tells of a value why it does not open, and why it has to be looked at. */
export interface Telling {
  /** Tells why a sealed text is not shown. */
  readonly why: WhyUnopened;
  /** Tells why a value has to be looked at before it is handed over. */
  readonly reviewOf: ReviewOf;
}

const REASONS: Readonly<Partial<Record<string, Unopened['reason']>>> = {
  KeyDestroyed: 'destroyed',
  KeyToBeDestroyed: 'to_be_destroyed',
};

const unopenedBy = (why: { readonly _tag: string }): Unopened => ({
  reason: (Object.hasOwn(REASONS, why._tag) ? REASONS[why._tag] : undefined) ?? 'not_opened',
  cause: why._tag,
  ...('on' in why && typeof why.on === 'string' ? { on: why.on } : {}),
});

const at = (value: unknown, [name, ...rest]: readonly string[]): unknown =>
  name === undefined || typeof value !== 'object' || value === null
    ? value
    : at((value as Readonly<Record<string, unknown>>)[name], rest);

/** Learns from the places that stay sealed why each text does, wherever else it stands. */
export const whyUnopened = (recorded: readonly RecordedOfPerson[]): WhyUnopened => {
  const reasons = new Map(
    recorded.flatMap(({ entry, notRevealed }) =>
      notRevealed.map(
        ({ place, why }) => [`${entry.stream} ${String(at(entry, place))}`, unopenedBy(why)] as const,
      ),
    ),
  );
  return (stream, text) =>
    reasons.get(`${stream} ${text}`) ?? { reason: 'not_opened', cause: 'NeverRevealed' };
};

const isIndex = (name: string): boolean => /^\d+$/.test(name);

const nameOf = (place: readonly string[]): Bilingual =>
  bilingual((language) =>
    place
      .filter((name) => !isIndex(name))
      .map((name) => fieldText(name, language))
      .join(' · '),
  );

const textOf = (field: string, { kind, value }: FieldValue): Bilingual | undefined => {
  if (kind === 'flag') return value === true ? { lv: 'jā', en: 'yes' } : { lv: 'nē', en: 'no' };
  return kind === 'word' ? bilingual((language) => wordText(field, String(value), language)) : undefined;
};

/** Returns the facts among values of a record. */
const factsAmong = (
  values: readonly FieldValue[],
  stream: StreamName,
  { why, reviewOf }: Telling,
): readonly RecordedFact[] =>
  values.map((each) => {
    const { place, kind, value, personal } = each;
    const field = place.findLast((name) => !isIndex(name)) ?? '';
    const isShut = personal !== undefined && typeof value === 'string' && isSealed(value);
    const text = textOf(field, each);
    const review = reviewOf(field, each);
    return {
      place: place.join('.'),
      name: nameOf(place),
      form: kind,
      ...(isShut ? { unopened: why(stream, value) } : { value }),
      ...(text === undefined ? {} : { text }),
      ...(personal === undefined ? {} : { personal }),
      ...(review === undefined || isShut ? {} : { review }),
    };
  });

// the type and its version are told beside the facts, and so is the day of the event itself
const isBeside = ({ place }: FieldValue): boolean =>
  place.at(-1) === 'type' || place.at(-1) === 'v' || place.join('.') === 'on';

/** Returns all that an event says. */
export const factsOf = (event: Recordable, stream: StreamName, telling: Telling): readonly RecordedFact[] =>
  factsAmong(
    fieldValues(Client.Recordable, event).filter((each) => !isBeside(each)),
    stream,
    telling,
  );

/** Returns all that is recorded of a document. */
export const documentFacts = (
  evidence: DocumentRef,
  stream: StreamName,
  telling: Telling,
): readonly RecordedFact[] =>
  factsAmong(fieldValues(Metadata.required.evidence.type, evidence), stream, telling);
