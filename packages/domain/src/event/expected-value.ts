import * as t from 'io-ts';
import { EventsCodec } from '../codec/by-type';
import { Closed } from '../codec/closed';

/** The value that a field takes, by its form, for a text that says what to fill in. */
export interface ExpectedValue {
  /**
   * The form of the value. `word` is one of `words`, `flag` true or false, and `record` an object with fields of its own.
   * `shares` and `claim_line` are refused where their amounts do not add up.
   */
  readonly kind:
    | 'day'
    | 'month'
    | 'country'
    | 'provider'
    | 'id'
    | 'amount'
    | 'whole'
    | 'flag'
    | 'text'
    | 'word'
    | 'list'
    | 'record'
    | 'event'
    | 'shares'
    | 'claim_line';
  /** The words to choose from; absent for any other kind. */
  readonly words?: readonly string[] | undefined;
}

const BY_NAME: Readonly<Partial<Record<string, ExpectedValue['kind']>>> = {
  CivilDate: 'day',
  Month: 'month',
  Country: 'country',
  ProviderId: 'provider',
  Cents: 'amount',
  Whole: 'whole',
  Text: 'text',
  TraceParent: 'text',
  Shares: 'shares',
  ClaimLine: 'claim_line',
};

const kindOf = (codec: t.Mixed): ExpectedValue['kind'] | undefined => {
  if (codec instanceof t.RefinementType)
    return BY_NAME[codec.name] ?? (codec.name.endsWith('Id') ? 'id' : undefined);
  if (codec instanceof t.BooleanType) return 'flag';
  if (codec instanceof t.ReadonlyArrayType) return 'list';
  if (codec instanceof EventsCodec) return 'event';
  // a record fails in one of its halves
  return codec instanceof t.InterfaceType || codec instanceof t.PartialType || codec instanceof Closed
    ? 'record'
    : undefined;
};

const wordsOf = (codec: t.Mixed): readonly string[] => {
  if (codec instanceof t.KeyofType) return Object.keys(codec.keys as object);
  return codec instanceof t.LiteralType ? [String(codec.value)] : [];
};

/** Returns the value that some codecs expect in one place, of which each refused it; undefined for a codec unknown here. */
export const expectedBy = (codecs: readonly t.Mixed[]): ExpectedValue | undefined => {
  const words = codecs.flatMap(wordsOf);
  if (words.length > 0) return { kind: 'word', words: [...new Set(words)] };
  const kind = codecs.map(kindOf).find((each) => each !== undefined);
  return kind && { kind };
};
