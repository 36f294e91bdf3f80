import {
  catalogue,
  type Event,
  externalIdKey,
  type IdElsewhere,
  normalExternalId,
  type Path,
  Text,
  textPaths,
  written,
} from '@pavadonis/domain';
import { digest } from './digest';

/** Stands in a row for every free text. */
const OMITTED = written(Text, '…');

const paths: ReadonlyMap<string, readonly Path[]> = new Map(
  Object.values(catalogue).flatMap(({ byType }) =>
    [...byType.values()].map((codec) => [codec.type, textPaths(codec)] as const),
  ),
);

const omit = (value: unknown, [step, ...rest]: Path): unknown => {
  if (step === undefined) return typeof value === 'string' ? OMITTED : value;
  if (Array.isArray(value)) return value.map((each: unknown) => omit(each, rest));
  if (step._tag !== 'Field' || typeof value !== 'object' || value === null || !(step.name in value))
    return value;
  return { ...value, [step.name]: omit((value as Readonly<Record<string, unknown>>)[step.name], rest) };
};

const digestOf = (facts: unknown): Text => written(Text, digest(JSON.stringify(facts)));

/** Returns the texts of an event that checks compare, as digests: two are equal where the texts are. */
const compared = (event: Event): object => {
  if (event.type === 'ExternalIdLinked' || event.type === 'ExternalIdUnlinked') {
    return { value: written(Text, digest(externalIdKey(normalExternalId(event as Event & IdElsewhere)))) };
  }
  return event.type === 'CostFoundIneligible' && 'reason' in event ? { reason: digestOf(event.reason) } : {};
};

/**
 * Returns an event without its free texts, which could be personal and which no check reads.
 *
 * A register's identifier, and the reason why a cost is ineligible, are compared, so digests stand for them.
 */
export const withoutTexts = <E extends Event>(event: E): E => {
  const texts = paths.get(event.type) ?? [];
  return texts.length === 0
    ? event
    : ({ ...(texts.reduce<unknown>(omit, event) as E), ...compared(event) } satisfies E);
};
