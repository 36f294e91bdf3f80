import { describe, expect, it } from '@jest/globals';
import {
  type AboutStream,
  type HandingOut,
  type ReactionFailure,
  reminderReaction,
} from '@pavadonis/casework';
import { type CivilDate, civilDate, type Instant, instant, type Period, within } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centre, otherCentre } from '../read-models/support/store';
import { newFile, reacting, until } from './support/reacting';

interface Note extends AboutStream {
  readonly on: CivilDate;
  readonly what: string;
}

const note = (stream: Note['stream'], on: string, what = 'goal'): Note => ({
  stream,
  on: civilDate(on),
  what,
});

/** A list of reminders, a clock, and what was handed out. */
const reminding = (
  all: Note[],
  failing: (notes: readonly Note[], out: HandingOut) => boolean = () => false,
) => {
  const clock: { now: Instant } = { now: instant('2025-03-03T08:00:00.000Z') };
  const handed: (readonly [day: string, stream: string, ...what: readonly string[]])[] = [];
  const asked: Period[] = [];
  const failures: ReactionFailure[] = [];
  const mail = reminderReaction<Note>({
    due: (days) => {
      asked.push(days);
      return all.filter(({ on }) => within(days, on));
    },
    remind: (notes, out) => {
      if (failing(notes, out)) throw new TypeError();
      handed.push([out.day, out.stream, ...notes.map(({ what }) => what)]);
    },
  });
  return {
    clock,
    handed,
    asked,
    failures,
    options: {
      store: memoryStore(),
      reminders: { mail },
      now: () => clock.now,
      onFailure: (failure: ReactionFailure) => void failures.push(failure),
    },
  };
};

const waits = (reactions: { readonly reminderStatus: () => { readonly mail: { readonly _tag: string } } }) =>
  until(() => reactions.reminderStatus().mail._tag === 'Waiting');

describe('reminders that fall due', () => {
  it('are handed out on their day in Latvia, those of one person together', async () => {
    const { options, handed, clock } = reminding([
      note(centre, '2025-03-03', 'permit'),
      note(centre, '2025-03-03', 'birthday'),
      note(otherCentre, '2025-03-03'),
      note(otherCentre, '2025-03-04', 'end'),
    ]);
    const reactions = await reacting({ ...options, file: ':memory:' });
    await waits(reactions);
    expect(handed).toEqual([
      ['2025-03-03', centre, 'permit', 'birthday'],
      ['2025-03-03', otherCentre, 'goal'],
    ]);
    clock.now = instant('2025-03-03T22:30:00.000Z');
    reactions.remindNow();
    await until(() => handed.length === 3);
    expect(handed[2]).toEqual(['2025-03-04', otherCentre, 'end']);
  });

  it('are handed out once, whoever asks again, and in whatever process', async () => {
    const { options, handed, asked } = reminding([note(centre, '2025-03-03')]);
    const file = newFile();
    const first = await reacting({ ...options, file });
    await waits(first);
    first.remindNow();
    await until(() => asked.length === 2);
    await waits(first);
    await orThrow(first.close());
    const second = await reacting({ ...options, file });
    await waits(second);
    expect(handed).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });

  it('wait for the next day where the person had others on this one', async () => {
    const all = [note(centre, '2025-03-03')];
    const { options, handed, clock, asked } = reminding(all);
    const reactions = await reacting({ ...options, file: ':memory:' });
    await waits(reactions);
    all.push(note(centre, '2025-03-03', 'late'));
    reactions.remindNow();
    await until(() => asked.length === 2);
    await waits(reactions);
    expect(handed).toHaveLength(1);
    clock.now = instant('2025-03-04T08:00:00.000Z');
    reactions.remindNow();
    await until(() => handed.length === 2);
    expect(handed[1]).toEqual(['2025-03-04', centre, 'late']);
  });

  it('are handed out later where nothing ran on their day', async () => {
    const { options, handed, clock, asked } = reminding([
      note(centre, '2025-03-03'),
      note(otherCentre, '2025-03-05', 'missed'),
    ]);
    const file = newFile();
    const first = await reacting({ ...options, file });
    await waits(first);
    await orThrow(first.close());
    clock.now = instant('2025-03-08T08:00:00.000Z');
    const second = await reacting({ ...options, file });
    await waits(second);
    expect(handed).toEqual([
      ['2025-03-03', centre, 'goal'],
      ['2025-03-08', otherCentre, 'missed'],
    ]);
    expect(asked.at(-1)).toEqual({ from: '2025-03-03', to: '2025-03-08' });
  });

  it('are handed out again after a failure, then parked until the next day, and hold up nobody', async () => {
    let isAway = true;
    const { options, handed, failures, clock } = reminding(
      [note(centre, '2025-03-03'), note(otherCentre, '2025-03-03')],
      ([first]) => isAway && first?.stream === centre,
    );
    const file = newFile();
    const reactions = await reacting({ ...options, file, attempts: 3 });
    await waits(reactions);
    expect(handed).toEqual([['2025-03-03', otherCentre, 'goal']]);
    expect(failures.map(({ attempts, parked, event }) => [attempts, parked, event])).toEqual([
      [1, false, undefined],
      [2, false, undefined],
      [3, true, undefined],
    ]);
    expect(reactions.reminderStatus().mail).toEqual({ _tag: 'Waiting', parked: 1 });
    isAway = false;
    clock.now = instant('2025-03-05T08:00:00.000Z');
    reactions.remindNow();
    await until(() => handed.length === 2);
    expect(handed[1]).toEqual(['2025-03-05', centre, 'goal']);
    await waits(reactions);
    expect(reactions.reminderStatus().mail).toEqual({ _tag: 'Waiting', parked: 0 });
  });

  it('are asked for again after a pause where the host cannot say what is due', async () => {
    let failures = 2;
    const handed: string[] = [];
    const mail = reminderReaction<Note>({
      due: ({ to }) => {
        if (failures > 0) {
          failures -= 1;
          throw new RangeError('of Aina Ozola');
        }
        return [note(centre, to)];
      },
      remind: (_, { day }) => void handed.push(day),
    });
    const seen: string[] = [];
    let status: () => unknown = () => undefined;
    const reactions = await reacting({
      store: memoryStore(),
      file: ':memory:',
      reminders: { mail },
      now: () => instant('2025-03-03T08:00:00.000Z'),
      pauseMs: (count) => {
        seen.push(JSON.stringify([count, status()]));
        return 1;
      },
    });
    status = () => reactions.reminderStatus().mail;
    await waits(reactions);
    expect(handed).toEqual(['2025-03-03']);
    expect(seen).toHaveLength(2);
    expect(seen[1]).toContain('"cause":"RangeError"');
    expect(seen.join(' ')).not.toContain('Ozola');
  });
});
