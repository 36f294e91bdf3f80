import { describe, expect, it } from '@jest/globals';
import { casework, type CaseworkOptions, type Command, reaction } from '@pavadonis/casework';
import { text } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { history, memoryStore, orThrow } from '@pavadonis/event-store';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import fc from 'fast-check';
import { command, recordedAt } from '../commands/support/office';
import { reacting } from '../reactions/support/reacting';
import { centre } from '../read-models/support/store';

const OF_COMMAND = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const HERE = '00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01';

/** Opens a centre, and returns the place in a trace that was recorded, and the number of events. */
const opened = async (
  facts: Partial<Command>,
  options: Partial<CaseworkOptions> = {},
): Promise<readonly [string | undefined, number]> => {
  const store = memoryStore();
  const office = casework({ store, now: () => recordedAt, ...options });
  const outcome = await orThrow(
    office.decide(centre, Centre.openCentre, centreOpened.facts(), command(1, facts)),
  );
  expect(outcome._tag).toBe('Recorded');
  const all = await orThrow(history(store).recorded(centre));
  return [all[0]?.metadata.traceparent, all.length];
};

describe('the place in a trace of a command', () => {
  it('stands beside its events', async () => {
    expect(await opened({ traceparent: OF_COMMAND })).toEqual([OF_COMMAND, 1]);
    expect(await opened({})).toEqual([undefined, 1]);
  });

  it('is the one where the command is carried out, if the host can tell', async () => {
    expect(await opened({ traceparent: OF_COMMAND }, { traceparent: () => HERE })).toEqual([HERE, 1]);
    expect(await opened({ traceparent: OF_COMMAND }, { traceparent: () => undefined })).toEqual([
      OF_COMMAND,
      1,
    ]);
  });

  it('is left out where it is none, and hurts nobody', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc
            .stringMatching(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-fA-F]{2}$/)
            .filter((each) => !each.startsWith('00-') || /[A-F]/.test(each)),
          fc.constantFrom(
            `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
            `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`,
            `${OF_COMMAND} `,
            `${OF_COMMAND}\n`,
            OF_COMMAND.toUpperCase(),
          ),
        ),
        fc.boolean(),
        async (given, isHere) => {
          const traceparent = given as string;
          const [recorded] = isHere
            ? await opened({}, { traceparent: () => traceparent })
            : await opened({ traceparent });
          return recorded === undefined;
        },
      ),
    ));

  it('is left out where the host throws, or answers later', async () => {
    const broken = (): never => {
      throw new TypeError('of Aina Ozola');
    };
    expect(await opened({}, { traceparent: broken })).toEqual([undefined, 1]);
    const later = (() => Promise.reject(new TypeError('of Aina Ozola'))) as never;
    expect(await opened({ traceparent: OF_COMMAND }, { traceparent: later })).toEqual([OF_COMMAND, 1]);
  });

  it('goes on with the commands of a reaction', async () => {
    const store = memoryStore();
    const office = casework({ store, now: () => recordedAt });
    const start = reaction({
      from: 'start',
      to: ['CentreOpened'],
      react: async (_, { command: following }) => {
        const by = { actor: text('reactions'), role: text('system') };
        const facts = centreServiceStarted.facts();
        await orThrow(office.decide(centre, Centre.startCentreService, facts, following(by)));
      },
    });
    await orThrow(
      office.decide(centre, Centre.openCentre, centreOpened.facts(), command(1, { traceparent: OF_COMMAND })),
    );
    const reactions = await reacting({ store, file: ':memory:', reactions: { start } });
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    const all = await orThrow(history(store).recorded(centre));
    expect(all.map(({ metadata }) => metadata.traceparent)).toEqual([OF_COMMAND, OF_COMMAND]);
  });
});
