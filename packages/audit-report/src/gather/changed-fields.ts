import {
  catalogue,
  categoryOf,
  type Event,
  personalPaths,
  type Recordable,
  type Recorded,
  settle,
  textPaths,
} from '@pavadonis/domain';
import type { ChangedField } from '../report/reported-record-keeping';

/** Returns the fields that hold a free text or something personal, of events like this one. */
const hiddenIn = ({ stream }: Recorded<Recordable>, type: string): ReadonlySet<string> => {
  const codec = catalogue[categoryOf(stream)].byType.get(type);
  if (codec === undefined) throw new RangeError(`an event that is not in the catalogue: ${type}`);
  const paths = [...textPaths(codec), ...personalPaths(codec)];
  return new Set(paths.flatMap(([first]) => (first?._tag === 'Field' ? [first.name] : [])));
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Returns the fields of an event as it held by the events of its stream so far; as it was recorded if it did not hold. */
const fieldsOf = (
  stream: readonly Recorded<Recordable>[],
  original: Recorded<Recordable>,
): ReadonlyMap<string, unknown> => {
  const held = settle(stream).find(({ id }) => id === original.id);
  return new Map(Object.entries(held?.event ?? original.event));
};

/**
 * Returns the fields of an event that an amendment changed, by name. The values of a field that holds a free text, or a number
 * that is personal, are left out.
 *
 * `before` are the events of the stream that were recorded before the amendment.
 */
export const changedFields = (
  before: readonly Recorded<Recordable>[],
  original: Recorded<Recordable>,
  to: Event,
): readonly ChangedField[] => {
  const [was, is] = [fieldsOf(before, original), new Map<string, unknown>(Object.entries(to))];
  const hidden = hiddenIn(original, original.event.type);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => field !== 'inPlaceOf' && !isSame(was.get(field), is.get(field)))
    .sort()
    .map((field) => {
      if (hidden.has(field)) return { field, isHidden: true };
      const [from, after] = [was.get(field), is.get(field)];
      return {
        field,
        isHidden: false,
        ...(from === undefined ? {} : { from }),
        ...(after === undefined ? {} : { to: after }),
      };
    });
};
