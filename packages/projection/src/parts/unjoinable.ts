import type { StreamName } from '@pavadonis/domain';
import type { ReadModels } from '../rows';
import { isPart, liesIn } from './part';
import { FORMAT, isReplayedPart, type ReplayedPart } from './replayed-part';

/**
 * Why parts are not joined: none was given, a value is no part, or damaged; a part is of another version of this library, or of
 * other read models; parts are of different numbers of parts, positions or histories; a part is given twice, or missing; or a
 * part holds a stream that lies in another.
 */
export type UnjoinableReason =
  | 'no_parts'
  | 'not_a_part'
  | 'other_format'
  | 'other_models'
  | 'other_number'
  | 'other_position'
  | 'other_history'
  | 'twice'
  | 'missing'
  | 'foreign_stream';

/** Parts of a log that do not belong together. */
export interface UnjoinableParts {
  readonly _tag: 'UnjoinableParts';
  /** The way in which they do not. */
  readonly reason: UnjoinableReason;
  /** The number of the part that is the matter; absent where it has none. */
  readonly number?: number;
}

const unjoinable = (reason: UnjoinableReason, number?: number): UnjoinableParts => ({
  _tag: 'UnjoinableParts',
  reason,
  ...(number !== undefined && { number }),
});

/** Returns what is wrong with a value by itself; undefined of a part of these read models. */
const faultOf = (models: ReadModels, value: unknown): UnjoinableParts | undefined => {
  const { format, part } = (value ?? {}) as Readonly<Partial<Record<keyof ReplayedPart, unknown>>>;
  if (!isPart(part)) return unjoinable('not_a_part');
  const { number } = part;
  if (format !== FORMAT) return unjoinable('other_format', number);
  if (!isReplayedPart(value)) return unjoinable('not_a_part', number);
  const given = Object.entries(models);
  const isOfThese =
    given.length === value.models.length &&
    given.every(([key, { name, version }], i) => {
      const replayed = value.models[i];
      return replayed?.key === key && replayed.name === name && replayed.version === version;
    });
  if (!isOfThese) return unjoinable('other_models', number);
  const isOwn = (stream: StreamName): boolean => liesIn(part, stream);
  const areOwn = [...value.rows.keys(), ...value.unjoined.keys()].every(isOwn);
  return areOwn ? undefined : unjoinable('foreign_stream', number);
};

/** Returns why parts do not join; undefined where they do. */
export const refusalOf = (
  models: ReadModels,
  parts: readonly ReplayedPart[],
): UnjoinableParts | undefined => {
  for (const part of parts) {
    const fault = faultOf(models, part);
    if (fault !== undefined) return fault;
  }
  const [first] = parts;
  if (first === undefined) return unjoinable('no_parts');
  const numbers = new Set<number>();
  for (const { part, position, fingerprint } of parts) {
    if (part.of !== first.part.of) return unjoinable('other_number', part.number);
    if (position !== first.position) return unjoinable('other_position', part.number);
    if (fingerprint !== first.fingerprint) return unjoinable('other_history', part.number);
    if (numbers.has(part.number)) return unjoinable('twice', part.number);
    numbers.add(part.number);
  }
  for (let number = 1; number <= first.part.of; number += 1)
    if (!numbers.has(number)) return unjoinable('missing', number);
  return undefined;
};
