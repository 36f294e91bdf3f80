import { newId } from '@pavadonis/casework';
import { ClientId, clientStream, CommandId } from '@pavadonis/domain';
import { initial } from '@pavadonis/domain/client';
import type { Html } from '@pavadonis/page';
import { createHmac } from 'node:crypto';
import { type Answer, goOn, notHere, page } from '../server/answer';
import type { Route, SentFields, Visit } from '../server/visit';
import { registerClient } from './chapters/registration';
import { formPage } from './page';
import { type Person, readPerson } from './person';
import { hidden } from './field';
import type { Problems } from './render';
import { commandIdIn, submit } from './submit';
import { formWords } from './words';

const PATH = '/register';

const CLIENT = 'client';
const PROOF = 'proof';

/** Proves that a client's number was made for a form of this session, so that nobody tries others and learns which are taken. */
const proofOf = ({ session }: Visit, clientId: ClientId): string =>
  createHmac('sha256', session.secret).update(clientId).digest('base64url');

const nobody = (clientId: ClientId): Person => {
  const stream = clientStream(clientId);
  return { stream, streams: [stream], state: initial, recorded: [], seen: 0 };
};

/** A registration as it is shown again, or for the first time. */
interface Showing {
  readonly clientId: ClientId;
  readonly command: CommandId;
  readonly values: SentFields;
  readonly problems?: Problems;
  readonly whole?: Html | undefined;
  readonly status?: 409 | 422;
}

const show = (visit: Visit, showing: Showing): Answer => {
  const { clientId, command, values, problems = new Map<string, string>(), whole, status } = showing;
  const title = registerClient.title[visit.language];
  const own = [hidden(CLIENT, clientId), hidden(PROOF, proofOf(visit, clientId))];
  const fields = [...own, ...registerClient.fields({ visit, person: nobody(clientId) })];
  const form = { title, action: PATH, fields, values, problems, command, seen: 0, back: '/clients', whole };
  const inTitle = status === undefined ? title : `${formWords[visit.language].error}: ${title}`;
  return page(inTitle, formPage(form, visit), status);
};

const register = async (visit: Visit): Promise<Answer> => {
  const { sent, desk } = visit;
  const command = commandIdIn(sent);
  const clientId = sent.get(CLIENT)?.[0];
  if (command === undefined || !ClientId.is(clientId)) return notHere;
  if (sent.get(PROOF)?.[0] !== proofOf(visit, clientId)) return notHere;
  const at = { visit, person: await readPerson(visit, clientStream(clientId)) };
  // the number of another client, of whom nothing is told
  const isAnother =
    at.person.recorded.length > 0 &&
    at.person.recorded.every(({ metadata }) => metadata.commandId !== command);
  if (isAnother) return notHere;
  const fate = await submit(registerClient, at, registerClient.fields(at), command);
  if (fate._tag !== 'Done')
    return show(visit, {
      clientId,
      command,
      values: sent,
      ...fate,
      status: fate._tag === 'Refused' ? 422 : 409,
    });
  await desk.office.readModels.caughtUpTo(fate.position);
  return goOn(`/clients/${clientId}?done=register`);
};

/** The form that registers a client. Its client's number is made with the form, so that it is recorded once. */
export const registerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    right: registerClient.right,
    answer: (visit) =>
      show(visit, {
        clientId: newId(ClientId),
        command: newId(CommandId),
        values: new Map([
          ['on', [visit.today]],
          ['birth.precision', ['day']],
        ]),
      }),
  },
  { method: 'POST', path: PATH, right: registerClient.right, answer: register },
];
