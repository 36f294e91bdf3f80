import { Category, catalogue } from '@pavadonis/domain';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import type * as t from 'io-ts';
import { Closed } from '../../src/codec/closed';

/** An event type of the catalogue: its codec and its category's, an example of it, and the fields it may have. */
export interface EventType {
  readonly type: string;
  readonly category: Category;
  readonly accepts: (raw: unknown) => boolean;
  readonly example: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const isClosed = (codec: unknown): codec is Closed<t.Props, t.Props> => codec instanceof Closed;

const fieldsOf = (codec: unknown): Pick<EventType, 'required' | 'optional'> => {
  if (!isClosed(codec)) throw new TypeError('an event is a closed record');
  return { required: Object.keys(codec.required), optional: Object.keys(codec.optional) };
};

/** Every event type of the catalogue, in each category that it may stand in. */
export const eventTypes: readonly EventType[] = Object.keys(Category.keys)
  .filter(Category.is)
  .flatMap((category) =>
    [...catalogue[category].byType].map(([type, codec]) => ({
      type,
      category,
      accepts: (raw: unknown) =>
        catalogue[category].is(raw) && catalogue[category].decode(raw)._tag === 'Right',
      example: { ...everyEvent[category].find((event) => event.type === type) },
      ...fieldsOf(codec),
    })),
  );

/** The same for a table of tests. */
export const eachEventType = eventTypes.map((each) => [each.category, each.type, each] as const);

/** A record without one of its fields. */
export const without = (record: Readonly<Record<string, unknown>>, field: string): unknown =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
