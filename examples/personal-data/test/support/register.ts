import type { Casework } from '@pavadonis/casework';
import { amendEvent, civilDate, text, voidEvent, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import { factsOf, recording } from '@pavadonis/fixtures/recording';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { commandNo, personNo } from './given';
import { paper, secret } from './wordy';

/** Records events of clients, and corrects and proves each; returns all outcomes. */
const recordEach = async (
  office: Casework,
  events: readonly Client.Event[],
  next: () => ReturnType<typeof commandNo>,
) => {
  const answers: unknown[] = [];
  const more = [{ kind: text('order'), number: secret }];
  for (const [at, event] of events.entries()) {
    const stream = personNo(at + 1);
    const first = next();
    const { on } = event;
    const target = eventIdAt(first.commandId, 0);
    const to = { ...factsOf(event), seq: written(Whole, 7) } as unknown as Client.Event;
    for (const call of [
      office.decide(stream, recording(event), factsOf(event), first),
      office.decide(stream, recording(event), factsOf(event), first),
      office.correct(stream, amendEvent, { on, target, reason: secret, to }, next()),
      office.addEvidence(stream, { on, target, reason: secret }, { ...next(), evidence: more }),
      office.correct(stream, voidEvent, { on, target, reason: secret }, next()),
      office.state(stream),
      office.recorded(stream),
    ])
      answers.push(await call());
  }
  return answers;
};

/** Merges two clients who have the same identifier, and takes that back; returns all outcomes. */
const mergeTwo = async (office: Casework, next: () => ReturnType<typeof commandNo>) => {
  const answers: unknown[] = [];
  const on = civilDate('2024-09-20');
  for (const number of [901, 902]) {
    const event = clientRegistered();
    answers.push(
      await office.decide(personNo(number), recording(event), factsOf(event), next())(),
      await office.decide(
        personNo(number),
        Client.linkExternalId,
        { on, scheme: text('eurodac'), value: secret },
        next(),
      )(),
    );
  }
  const survivorId = clientIdOf(901);
  answers.push(
    await office.mergeClients(clientIdOf(902), clientsMerged.facts({ on, survivorId }), next())(),
    await office.state(personNo(902))(),
    await office.decide(personNo(902), Client.revertMerge, { on, survivorId }, next())(),
  );
  return answers;
};

/** Records, corrects, proves, merges: all with the word in every personal text. Returns all outcomes. */
export const registerAll = async (
  office: Casework,
  events: readonly Client.Event[],
): Promise<readonly unknown[]> => {
  let number = 0;
  const next = () => commandNo((number += 1), { evidence: [paper] });
  return [...(await recordEach(office, events, next)), ...(await mergeTwo(office, next))];
};
