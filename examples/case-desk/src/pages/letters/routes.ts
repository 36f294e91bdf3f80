import { EventId } from '@pavadonis/domain';
import type { Letters } from '../../desk/letters';
import { goOn, notHere, page } from '../../server/answer';
import type { Route } from '../../server/visit';
import type { Section } from '../layout/section';
import { lettersPage } from './list';

/** This part of the desk in the navigation. */
export const lettersSection: Section = {
  path: '/letters',
  right: 'send_letters',
  name: { lv: 'Vēstules', en: 'Letters' },
};

const { right } = lettersSection;

/** Makes the route that does something about a parked event. */
const aboutParked = (what: keyof Pick<Letters, 'retry' | 'drop'>): Route => ({
  method: 'POST',
  path: `/letters/parked/:position/${what}`,
  right,
  answer: async ({ desk, part }) => {
    const written = part('position');
    if (!/^\d{1,15}$/.test(written)) return notHere;
    const isDone = await desk.letters[what]({ reaction: 'letters', position: Number(written) });
    return goOn(`/letters?done=${isDone ? what : 'already'}`);
  },
});

/** The routes of this part. */
export const lettersRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: lettersSection.path,
    right,
    answer: async (visit) => page(lettersSection.name[visit.language], await lettersPage(visit)),
  },
  {
    method: 'POST',
    path: '/letters/:event/sent',
    right,
    answer: async ({ desk, part }) => {
      const event = part('event');
      if (!EventId.is(event)) return notHere;
      return goOn(`/letters?done=${(await desk.letters.noteSent(event)) ? 'sent' : 'already'}`);
    },
  },
  aboutParked('retry'),
  aboutParked('drop'),
];
