import { notationOf } from '@pavadonis/page';
import { type Bilingual, text } from '../language';

const isOneInLatvian = (count: number): boolean => count % 10 === 1 && count % 100 !== 11;

/** Returns so many events, in words. */
export const countedEvents = (count: number): Bilingual =>
  text(
    `${notationOf('lv').whole(count)} ${isOneInLatvian(count) ? 'notikums' : 'notikumi'}`,
    `${notationOf('en').whole(count)} ${count === 1 ? 'event' : 'events'}`,
  );
