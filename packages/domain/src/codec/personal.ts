import type * as t from 'io-ts';
import { type Path, pathsTo } from './path';

/**
 * Marks a field as personal: names, personal codes, contacts, numbers of a person's documents, and free text about a person.
 * Personal fields are kept apart from counted ones, so that they can be forgotten. The codec is the same in all else: same
 * name, same values accepted, same structure.
 */
export const personal = <C extends t.Mixed>(codec: C): C => {
  const like = Object.create(Object.getPrototypeOf(codec) as object) as object;
  const marked: object = Object.assign(like, codec, { personal: true });
  return marked as C;
};

/** Whether a codec is marked as personal. */
export const isPersonal = (codec: object): boolean => 'personal' in codec && codec.personal === true;

/** The ways from an event, or from its metadata, to all personal values it may hold. */
export const personalPaths = (codec: t.Mixed): readonly Path[] => pathsTo(isPersonal, codec);
