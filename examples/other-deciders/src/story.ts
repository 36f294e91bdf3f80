import {
  amendEvent,
  civilDate,
  clientStream,
  contractStream,
  type Decision,
  instant,
  type Refusal,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { signContract } from '@pavadonis/domain/contract';
import { eventIdAt } from '@pavadonis/event-store';
import { corrected, decided, type Sent, type Step } from './step';
import {
  application,
  clientId,
  commandNo,
  complexity,
  contract,
  contractId,
  goal,
  plan,
  progress,
  provision,
  registration,
  service,
  visit,
} from './story/facts';

/** Returns the metadata and the moment of the command with that number. */
export const sent = (number: number): Sent => ({
  metadata: {
    by: { actor: text('caseworker-7'), role: text('social_worker') },
    commandId: commandNo(number),
    evidence: number === 4 ? [{ kind: text('application'), number: text('P-2024-3') }] : [],
  },
  recordedAt: instant(`2024-06-03T08:${String(number).padStart(2, '0')}:00.000Z`),
});

const client = clientStream(clientId);

const decide = (number: number, decision: (state: Client.State) => Decision<Refusal, Client.Event>): Step =>
  decided(sent(number), client, decision);

const error = (number: number) => ({
  on: civilDate('2024-06-03'),
  reason: text('recorded in error'),
  target: eventIdAt(commandNo(number), 0),
});

const rightVisit = { ...visit, on: civilDate('2024-02-27') };

/** The steps of an invented case, each by its title. */
export const story: Readonly<Record<string, Step>> = {
  'a contract is signed': decided(sent(1), contractStream(contractId), signContract(contract)),
  'a client is registered': decide(2, Client.registerClient(registration)),
  'service before an application': decide(3, Client.startService(service, provision)),
  'an application is lodged': decide(4, Client.lodgeApplication(application)),
  'the service starts': decide(5, Client.startService(service, provision)),
  'a plan is drawn up': decide(6, Client.drawUpPlan(plan)),
  'a goal is set': decide(7, Client.setPlanGoal(goal)),
  'the goal is voided': corrected(sent(8), client, voidEvent(error(7))),
  'progress of the voided goal': decide(9, Client.progressGoal(progress)),
  'a contact is recorded': decide(10, Client.deliverSupport(visit)),
  'the day of the contact is amended': corrected(
    sent(11),
    client,
    amendEvent({ ...error(10), to: Client.SupportDelivered.of(rightVisit) }),
  ),
  'the amended contact by another command': decide(12, Client.deliverSupport(rightVisit)),
  'the command of the contact again': decide(10, Client.deliverSupport(visit)),
  'a complexity level is assessed': decide(13, Client.assessComplexity(complexity)),
  'an earlier level is entered late': decide(
    14,
    Client.assessComplexity({ ...complexity, on: civilDate('2024-02-14'), level: 'maximum' }),
  ),
  'the level that holds already': decide(
    15,
    Client.assessComplexity({ ...complexity, on: civilDate('2024-03-05') }),
  ),
};
