import type * as t from 'io-ts';
import { Text } from '../vocabulary/text';
import { type Path, pathsTo } from './path';

/** Returns the paths from an event to all free texts it may hold, personal or not. */
export const textPaths = (codec: t.Mixed): readonly Path[] =>
  pathsTo(({ name }) => name === Text.name, codec);
