import { civilDate, clientStream, ClientId, type Recordable, type StreamName } from '@pavadonis/domain';
import {
  allReminders,
  findingsToDate,
  findings,
  type Finding,
  type FindingTag,
  type Reminder,
  type ReminderTag,
} from '@pavadonis/projection-findings';
import type { GivenEvent, Known } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { sound, theClient } from './sound';

/** The days for which a person with status may live in a centre, in tests. */
export const CENTRE_DAYS = 30;

const asked = (asOf: string) => ({ asOf: civilDate(asOf), centreDays: CENTRE_DAYS });

/** A history of its own, with its findings and reminders as of a day. */
export const history = (...stories: readonly Iterable<GivenEvent>[]) => {
  const log = given(...stories);
  return {
    finds: (asOf: string, known?: Known): readonly Finding[] =>
      findingsToDate(log.in(findings, known), asked(asOf)),
    due: (asOf: string, known?: Known): readonly Reminder[] =>
      allReminders(log.in(findings, known), asked(asOf)),
  };
};

/** The sound history, followed by events recorded past the decisions. */
export const planted = (...stories: readonly Iterable<GivenEvent>[]) => history(sound, ...stories);

/** Returns the place in the log of the planted event of that number, from 1. */
export const plantedNo = (number: number): number => sound.length + number;

/** Returns the place in the log of an event of the sound history, the only one of its type. */
export const soundNo = (type: Recordable['type']): number => {
  const [place, another] = [...sound.entries()].filter(([, { event }]) => event.type === type);
  if (place === undefined || another !== undefined) throw new RangeError(`not one ${type}`);
  return place[0] + 1;
};

/** Returns the stream of another person. */
export const personNo = (number: number): StreamName => clientStream(exampleId(ClientId, number));

/** Makes a finding about a stream, shown by the events at these places. */
export const finding = (
  _tag: FindingTag,
  on: string,
  shownBy: readonly number[],
  { stream = theClient, to }: { readonly stream?: StreamName; readonly to?: string } = {},
): Finding => ({
  _tag,
  stream,
  on: civilDate(on),
  ...(to === undefined ? {} : { to: civilDate(to) }),
  shownBy,
});

/** Makes a reminder about a stream, with its day and the day by which it is due. */
export const reminder = (
  _tag: ReminderTag,
  on: string,
  by: string,
  stream: StreamName = theClient,
): Reminder => ({
  _tag,
  stream,
  on: civilDate(on),
  due: civilDate(by),
});
