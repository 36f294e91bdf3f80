import { ClientId, clientStream, isUuid, type StreamOf } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { type BadUse, badUse } from '../failure';
import { text } from '../language';
import type { OptionOf } from './option';

const PREFIX = 'client-';

/** Reads a client's file, by its stream or its id. */
export const clientIn =
  (name: string) =>
  (written: string): E.Either<BadUse, StreamOf<'client'>> => {
    const id = written.startsWith(PREFIX) ? written.slice(PREFIX.length) : written;
    return isUuid(id) && ClientId.is(id)
      ? E.right(clientStream(id))
      : E.left(
          badUse(
            `${name}: „${written}” nav klienta lieta; rakstiet to kā client-<uuid>.`,
            `${name}: “${written}” is no file of a client; write it as client-<uuid>.`,
          ),
        );
  };

/** Refuses a client's file of which the store holds nothing. */
export const nothingRecorded = (file: string): BadUse =>
  badUse(
    `Par „${file}” krātuvē nav neviena ieraksta; dodiet klienta lietu no pārskatiem.`,
    `Nothing is recorded of “${file}” in the store; give the file of a client as reports name it.`,
  );

/** The client who is asked about, by the file or its id. */
export const clientOption: OptionOf<StreamOf<'client'>> = {
  name: 'client',
  value: text('lieta', 'file'),
  about: text('tikai šis klients: client-<uuid>', 'this client alone: client-<uuid>'),
  parse: clientIn('--client'),
};
