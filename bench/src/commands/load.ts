import { grouped } from '../terminal';

/** The numbers of persons, of visits to each, and of persons in a group that is visited in turn. */
export interface Load {
  readonly persons: number;
  readonly atATime: number;
  readonly visits: number;
}

/** Describes the load in words. */
export const showLoad = ({ persons, atATime, visits }: Load): string =>
  `${grouped(persons)} streams of 40 events; each gets ${visits} commands in turn with ${atATime - 1} others, the first of ` +
  'which finds nothing in a cache';
