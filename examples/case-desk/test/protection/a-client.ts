import { newId } from '@pavadonis/casework';
import { civilDate, ClientId, clientStream, CommandId, Country, Text, written } from '@pavadonis/domain';
import { linkExternalId, registerClient } from '@pavadonis/domain/client';
import type { Desk } from '../../src/desk/desk';

/** A text about an invented person, which is sealed. */
export const SECRET = 'EURODAC-LV-7718-QX';

/** Registers a client whom nobody serves, with a sealed text, and returns the client's id. */
export const registered = async ({ office }: Desk): Promise<ClientId> => {
  const id = newId(ClientId);
  const by = { actor: written(Text, 'caseworker-7'), role: written(Text, 'caseworker') };
  const command = () => ({ commandId: newId(CommandId), by });
  const country = written(Country, 'SY');
  const on = civilDate('2024-02-12');
  const person = {
    on,
    sex: 'female',
    nationalities: [country],
    stateless: false,
    countryOfOrigin: country,
    arrivalMode: 'spontaneous',
    unaccompaniedMinor: false,
  } as const;
  await office.decide(clientStream(id), registerClient, person, command());
  const elsewhere = { on, scheme: written(Text, 'eurodac'), value: written(Text, SECRET) };
  const outcome = await office.decide(clientStream(id), linkExternalId, elsewhere, command());
  if (outcome._tag !== 'Recorded') throw new Error(outcome._tag);
  await office.readModels.caughtUpTo(outcome.position);
  return id;
};
