import type { Recordable } from '@pavadonis/domain';
import { eventTypeNames } from './generated/event-types';
import type { Language } from './language';
import { write } from './text';

/**
 * Returns the name of a type of event as people say it: “Pakalpojums sākts”, “Service started”.
 *
 * Throws a `RangeError` for what is no type of the library.
 */
export const eventTypeText = (type: Recordable['type'], language: Language): string =>
  write(eventTypeNames[type], type, language);
