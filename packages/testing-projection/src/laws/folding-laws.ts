import { inOrder, isCorrection } from '@pavadonis/domain';
import { project, projector } from '@pavadonis/projection';
import { type Law, numberAt } from './law';
import { refoldStale, takePage } from './live';
import { placeless } from './placeless';
import { areSame, copyOf } from './same';
import { inTwoOrders } from './two-orders';

/** Laws by which rows are the same in whichever way the events arrive. */
export const foldingLaws: readonly Law[] = [
  {
    name: 'an event that is delivered again changes no row',
    holds: (model, sample) => {
      const { log } = sample;
      const rows = projector({ model });
      for (const [index, entry] of log.entries()) {
        rows.take(entry);
        const back = numberAt(sample, index) % 10;
        if (back === 9) refoldStale(rows, log.slice(0, index + 1));
        if (back > 6) for (const each of log.slice(Math.max(0, index - back), index + 1)) rows.take(each);
      }
      refoldStale(rows, log);
      for (const entry of log) rows.take(entry);
      areSame(rows.stale(), { first: [], again: [] });
      areSame(rows.views.model, project(model, log));
    },
  },
  {
    name: 'another projector goes on from a copy of the rows, wherever it is made',
    holds: (model, sample) => {
      const { log } = sample;
      const first = log.filter(({ position }) => position <= sample.position);
      const [before, after] = [projector({ model }), projector({ model })];
      takePage(before, log, first);
      after.restore(structuredClone(before.snapshots(before.streams())));
      takePage(after, log, log.slice(first.length));
      areSame(after.stale(), { first: [], again: [] });
      // copies of both, since a copy has prototypes of its own in some test runners
      areSame(copyOf(after.views.model), copyOf(project(model, log)));
    },
  },
  {
    name: 'an event that comes late leads to the row that the order of days leads to',
    holds: (model, sample) => {
      const events = sample.log
        .filter(({ event }) => !isCorrection(event))
        .sort((a, b) => (inOrder(a, b) ? -1 : 1));
      const [late] = events.toSorted((a, b) => numberAt(sample, a.position) - numberAt(sample, b.position));
      if (late === undefined) return;
      const others = events.filter((entry) => entry !== late);
      const log = [...others, late].map((entry, index) => ({ ...entry, position: index + 1 }));
      const rows = projector({ model });
      for (const entry of log) rows.take(entry);
      refoldStale(rows, log);
      areSame(rows.views.model, project(model, log));
    },
  },
];

/** The law by which rows do not depend on the order of recording. `places` leaves positions out of them. */
export const orderLaw = (places: boolean): Law => ({
  name: 'what happened at different times may be recorded and corrected in any order',
  holds: (model, sample) => {
    const { one, other } = inTwoOrders(sample.log, ({ position }) => numberAt(sample, position));
    const subject = places ? placeless(model) : model;
    areSame(project(subject, other), project(subject, one));
  },
});
