import { grouped } from '../terminal';

/** So many persons are looked after, each visited so many times, in groups that are visited in turn. */
export interface Load {
  readonly persons: number;
  readonly atATime: number;
  readonly visits: number;
}

/** The regime in words. */
export const showLoad = ({ persons, atATime, visits }: Load): string =>
  `${grouped(persons)} streams of 40 events; each gets ${visits} commands in turn with ${atATime - 1} others, the first of ` +
  'which finds nothing kept';
