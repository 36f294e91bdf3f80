import type * as t from 'io-ts';
import { type Path, pathsTo } from './path';

/**
 * Marks a field as personal, so that it is kept apart from counted fields and can be forgotten.
 *
 * Personal are names, personal codes, contacts, numbers of a person's documents, and free text about a person. In all
 * else the codec stays as it is: its name, the values it accepts and its structure.
 */
export const personal = <C extends t.Mixed>(codec: C): C => {
  const like = Object.create(Object.getPrototypeOf(codec) as object) as object;
  const marked: object = Object.assign(like, codec, { personal: true });
  return marked as C;
};

/** Returns whether a codec is marked as personal. */
export const isPersonal = (codec: object): boolean => 'personal' in codec && codec.personal === true;

/** Returns the paths from an event, or from its metadata, to all personal values it may hold. */
export const personalPaths = (codec: t.Mixed): readonly Path[] => pathsTo(isPersonal, codec);
