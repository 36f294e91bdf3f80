import type { MatchId } from './id';
import { isSealed } from './sealed-text';
import { Text } from './text';

/** An identifier in another register, with the register. */
export interface IdElsewhere {
  /** The register. */
  readonly scheme: Text;
  /** The identifier in that register. It is personal. */
  readonly value: Text;
  /** The id that stands for both wherever they are compared; absent where nothing is sealed. */
  readonly sameAs?: MatchId | undefined;
}

/** Returns whether facts name an identifier in another register. */
export const isIdElsewhere = (facts: object): facts is IdElsewhere =>
  'scheme' in facts &&
  Text.is(facts.scheme) &&
  'value' in facts &&
  (Text.is(facts.value) || (typeof facts.value === 'string' && isSealed(facts.value)));

/**
 * Returns the text by which an identifier in its normal form is compared: equal for the same identifier of any person.
 *
 * It is what stands for the identifier (`sameAs`), and without that the identifier itself.
 */
export const externalIdKey = ({ scheme, value, sameAs }: IdElsewhere): string =>
  sameAs ?? JSON.stringify([scheme, value]);

/** The registers whose identifiers do not tell capitals from small letters. */
const CASELESS: ReadonlySet<string> = new Set(['eurodac', 'unhcr']);

const capitals = (value: string): string =>
  value.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()).normalize('NFC');

/**
 * Returns facts with their identifier in the form in which it is stored, so that one identifier is one text (our
 * inference).
 *
 * Both texts are in Unicode NFC and trimmed; the register is in small letters. The identifier keeps its letters, except
 * those of Eurodac and UNHCR, which are in capitals. Normalising twice is normalising once. A sealed identifier stays as it is:
 * it is sealed in its normal form.
 */
export const normalExternalId = <A extends IdElsewhere>(facts: A): A => {
  const scheme = facts.scheme.normalize('NFC').trim().toLowerCase().normalize('NFC');
  if (isSealed(facts.value)) return { ...facts, scheme };
  const value = facts.value.normalize('NFC').trim();
  // nothing becomes blank; a text that grows too long is refused where it is encoded
  return { ...facts, scheme, value: CASELESS.has(scheme) ? capitals(value) : value };
};

/** Returns whether events of a type name an identifier of another register. */
export const namesExternalId = (type: string): boolean =>
  type === 'ExternalIdLinked' || type === 'ExternalIdUnlinked';

/** Returns an event as it is stored: one that holds an identifier of another register has it in its normal form. */
export const inNormalForm = <E extends { readonly type: string }>(event: E): E =>
  namesExternalId(event.type) ? normalExternalId(event as E & IdElsewhere) : event;
