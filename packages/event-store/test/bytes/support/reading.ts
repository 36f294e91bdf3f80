import type { Recordable } from '@pavadonis/domain';
import type { Fields } from '../../../src/bytes/compiled';
import { readersOf } from '../../../src/bytes/readers';

const ANY_KIND = 0xff;

/** Makes the function that reads an event from a text, beside windows: undefined where it is for the codec. */
export const textReader = (fieldsOf: (type: string) => Fields = () => 'all') => {
  const readers = readersOf(fieldsOf);
  return (text: string, kind = ANY_KIND): Recordable | undefined => readers.textOf(text, kind);
};

/** Makes the function that reads an event from its bytes alone: undefined where these are for the codec. */
export const bytesReader = (fieldsOf: (type: string) => Fields = () => 'all') => {
  const readers = readersOf(fieldsOf);
  return (bytes: Uint8Array): Recordable | undefined => {
    readers.clear();
    readers.load(bytes);
    const type = readers.read(0, bytes.length);
    return type < 0 ? undefined : readers.take(type, 0, readers.head.day);
  };
};
