import { newId } from '@pavadonis/casework';
import { type ClientId, civilDate, clientStream, CommandId, Text, written } from '@pavadonis/domain';
import { confirmRetention } from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { routes } from '../../src/server/routes';
import type { Route } from '../../src/server/visit';
import { registered } from '../protection/a-client';
import { own } from '../support/prepared';
import type { TrialDesk } from '../support/trial-desk';

/** All routes that only read. */
export const pages = routes.filter(({ method }) => method === 'GET');
/** All routes that take a form. */
export const forms = routes.filter(({ method }) => method === 'POST');

/** Values for the parts of paths, by their name. */
export type Parts = Readonly<Record<string, string>>;

/** Fills in the parts of a route's path. */
export const pathWith = ({ path }: Pick<Route, 'path'>, parts: Parts): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`${path}: no value for ${name}`);
    return encodeURIComponent(part);
  });

/** Returns all that is recorded, as one hash. */
export const logOf = async (trial: TrialDesk): Promise<string> => {
  const events = await orThrow(trial.desk().store.readAll({ after: 0, limit: 10_000 }));
  return JSON.stringify([events.length, events.at(-1)?.id]);
};

/** Returns parts of paths that exist: the caseworker's own client, and the first event about it. */
export const ownParts = async (trial: TrialDesk): Promise<Parts> => {
  const [first] = await orThrow(trial.desk().history.recorded(clientStream(own.clientId)));
  if (first === undefined) throw new Error('nothing is recorded');
  return { client: own.clientId, event: first.id, position: String(first.position) };
};

const DAY = 24 * 60 * 60 * 1000;

const commandOf = () => ({
  commandId: newId(CommandId),
  by: { actor: written(Text, 'preparing'), role: written(Text, 'social_worker') },
});

/** Registers a client whose texts are then forgotten. */
export const forgotten = async (trial: TrialDesk): Promise<ClientId> => {
  const desk = trial.desk();
  const id = await registered(desk);
  const stream = clientStream(id);
  const on = civilDate('2024-03-04');
  const rule = { on, keptUntil: civilDate('2024-03-03'), source: written(Text, 'an invented rule') };
  await desk.office.decide(stream, confirmRetention, rule, commandOf());
  await orThrow(desk.forgetting.ask(stream, { on, ground: 'consent_withdrawn' }, commandOf()));
  trial.pass(31 * DAY);
  const done = await orThrow(desk.forgetting.carryOut(stream, { by: commandOf().by }));
  if (done._tag !== 'Forgotten') throw new Error(done._tag);
  return id;
};

/** Registers a client whose file is then merged into that of another. */
export const merged = async (trial: TrialDesk, survivorId: ClientId): Promise<ClientId> => {
  const { office } = trial.desk();
  const id = await registered(trial.desk());
  const outcome = await office.mergeClients(id, { on: civilDate('2024-03-04'), survivorId }, commandOf());
  if (outcome._tag !== 'Recorded') throw new Error(outcome._tag);
  await office.readModels.caughtUpTo(outcome.position);
  return id;
};
