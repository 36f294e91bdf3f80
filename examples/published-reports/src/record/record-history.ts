import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { HistoryPlan } from '../plan/history-plan';
import { clientStory } from './client-story';
import type { Command } from './command';
import { context } from './context';
import { desk, type DeskError } from './desk';
import { centres, contracts, operations } from './institutions';
import { money } from './money';

/** Returns all commands of the history in the order of recording. */
const commands = (seed: number, plan: HistoryPlan): readonly Command[] => {
  const known = context(seed, plan);
  return [
    ...contracts(known),
    ...centres(known),
    ...operations(known),
    ...plan.clients.flatMap((client) => clientStory(known, client)),
    ...money(known),
  ]
    .map((command, index) => ({ command, index }))
    .sort((a, b) =>
      a.command.at === b.command.at ? a.index - b.index : a.command.at < b.command.at ? -1 : 1,
    )
    .map(({ command }) => command);
};

/**
 * Records the planned history in an empty store through the domain's decisions, and returns the number of events. A
 * refusal stops it. `onProgress` receives the commands done and their total.
 */
export const recordHistory =
  (
    store: EventStore,
    seed: number,
    plan: HistoryPlan,
    onProgress: (done: number, of: number) => void = () => undefined,
  ): TaskEither<DeskError, number> =>
  async () => {
    const known = context(seed, plan);
    const { carryOut, finish } = desk(store, known.ids);
    const all = commands(seed, plan);
    let written = 0;
    for (const [done, command] of all.entries()) {
      const answer = await carryOut(command)();
      if (E.isLeft(answer)) return answer;
      written += answer.right;
      if (done % 500 === 0) onProgress(done, all.length);
    }
    const finished = await finish();
    if (E.isLeft(finished)) return finished;
    onProgress(all.length, all.length);
    return E.right(written);
  };
