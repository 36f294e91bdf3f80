import { addDays, type CivilDate, type EventId, type Recordable, type StreamName } from '@pavadonis/domain';
import type { Random } from './random';

/** An event to be recorded: its stream, and the day of its recording, counted from the first day of the log. */
export interface Planned {
  readonly day: number;
  readonly id: EventId;
  readonly event: Recordable;
}

/** All events that one stream will ever hold, in the order of recording. */
export interface Story {
  readonly stream: StreamName;
  readonly planned: readonly Planned[];
}

const FIRST_DAY = '2016-04-06' as CivilDate;

/** The length of the log in days: from the first day of the service to the end of 2023. */
export const DAYS = 2826;

/** Returns the date of a day, counted from the first. */
export const dateOf = (day: number): CivilDate => addDays(FIRST_DAY, day);

/** Collects the events of one stream; by default each is recorded on the day it happened. */
export const storyOf = (stream: StreamName, { uuid }: Random) => {
  const planned: Planned[] = [];
  return {
    add: (event: Recordable, on: number, recorded: number = on): EventId => {
      const id = uuid() as EventId;
      planned.push({ day: recorded, id, event });
      return id;
    },
    // the sort is stable: events of one day keep the order in which they were added
    end: (): Story => ({ stream, planned: planned.sort((a, b) => a.day - b.day) }),
  };
};
