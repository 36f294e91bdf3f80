import { catalogue } from './catalogue';
import { type AnyEventCodec, EventsCodec } from './codec/by-type';
import { writePersonal, type WritePersonal } from './codec/personal-texts';
import type { Event } from './event/event';
import { personalFactsOf } from './event/personal-facts';
import { isCorrectionType, withCorrections } from './settling/correction';
import { type IdElsewhere, isIdElsewhere, namesExternalId, normalExternalId } from './vocabulary/external-id';
import type { MatchId } from './vocabulary/id';

/** The ways in which whoever seals personal texts writes them. */
export interface Sealing {
  /** Returns the sealed text that stands for a personal one. A text that is sealed already is given to it as well. */
  readonly text: WritePersonal;
  /**
   * Returns the id that stands for an identifier of another register, which is given in its normal form. Its value may be sealed
   * already, as `text` gave it back.
   */
  readonly sameAs: (id: IdElsewhere) => MatchId;
}

const own = Object.values(catalogue)
  .flatMap(({ byType }) => [...byType.values()])
  .filter(({ type }) => !isCorrectionType(type));

/** The codec of any event of any stream, of which an amendment may hold any other. */
const { byType } = withCorrections(new EventsCodec<Event>('AnyEvent', own));

const identified = (facts: object, type: string, { sameAs }: Sealing): object => {
  // what is no identifier is for the codec to refuse
  if (!namesExternalId(type) || !isIdElsewhere(facts)) return facts;
  const normal = normalExternalId(facts);
  return { ...normal, sameAs: sameAs(normal) };
};

const isEvent = (value: unknown): value is Event =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const sealed = <A extends object>(codec: AnyEventCodec, value: A, sealing: Sealing): A => {
  const prepared =
    'to' in value && isEvent(value.to)
      ? { ...value, to: identified(value.to, value.to.type, sealing) }
      : identified(value, codec.type, sealing);
  // the codec of an amendment knows no events, which are in the catalogue alone
  const complete = codec.type === 'EventAmended' ? (byType.get(codec.type) ?? codec) : codec;
  return writePersonal(complete, prepared, sealing.text) as A;
};

/**
 * Returns the facts of a decision with their personal texts sealed, and with what stands for identifiers of other registers.
 *
 * Identifiers are put into their normal form before. Facts of a decision that names no personal ones (`personalFacts`) are as
 * they were.
 */
export const sealFacts = <F extends object>(decision: object, facts: F, sealing: Sealing): F => {
  const codec = personalFactsOf(decision);
  return codec === undefined ? facts : sealed(codec, facts, sealing);
};

/** Returns an event with its personal texts sealed, as `sealFacts` does: for a history that was recorded in the clear. */
export const sealEvent = <E extends Event>(event: E, sealing: Sealing): E => {
  const codec = byType.get(event.type);
  return codec === undefined ? event : sealed(codec, event, sealing);
};
