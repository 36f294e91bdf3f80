import { knownAtSize } from '@pavadonis/audit';
import type { KnownAt } from '@pavadonis/domain';
import { decoder, type EventStore, history, orThrow } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import type { Finding } from '@pavadonis/projection-findings';
import { eventsIn } from './logs';
import { type Days, forEachModel } from './reports';
import { written } from './second-opinion';

const through = decoder();

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' && value !== null && 'shownBy' in value;

/** Replaces the positions by which findings name their events by places in the log, which are the same in all stores. */
const placed = (answer: unknown, placeOf: ReadonlyMap<number, number>): unknown =>
  Array.isArray(answer)
    ? answer.map((each: unknown) =>
        isFinding(each) ? { ...each, shownBy: each.shownBy.map((position) => placeOf.get(position)) } : each,
      )
    : answer;

/** A moment of knowledge, as it is asked of any store. */
export type Moment = { readonly size: number } | Extract<KnownAt, { readonly _tag: 'Instant' }>;

/** Returns the moments that stand at parts of a log, in thousandths: by size and by instant. */
export const momentsAt = (
  log: readonly { readonly recordedAt: Extract<Moment, { readonly _tag: 'Instant' }>['instant'] }[],
  parts: readonly number[],
): readonly Moment[] =>
  parts.flatMap((part): readonly Moment[] => {
    const size = Math.round((log.length * part) / 1000);
    const last = log[size - 1];
    return last === undefined ? [{ size }] : [{ size }, { _tag: 'Instant', instant: last.recordedAt }];
  });

/** Returns the answers of all reports about a store, as text. */
export const figuresOf = async (
  store: EventStore,
  moments: readonly Moment[],
  questions: readonly Days[],
): Promise<readonly string[]> => {
  const placeOf = new Map((await eventsIn(store)).map(({ position }, place) => [position, place]));
  const figures: string[] = [];
  for (const moment of moments) {
    const knownAt = 'size' in moment ? await orThrow(knownAtSize(store, moment.size)) : moment;
    const asking: Promise<void>[] = [];
    forEachModel((model, reports) => {
      const ask = async (): Promise<void> => {
        const { views } = await orThrow(replay({ model }, { knownAt })(history(store, through)));
        for (const days of questions)
          for (const [name, report] of Object.entries(reports)) {
            const answer = placed(report(views.model, days), placeOf);
            figures.push(`${name} ${JSON.stringify({ moment, days })}: ${written(answer, views.model)}`);
          }
      };
      asking.push(ask());
    });
    await Promise.all(asking);
  }
  return figures.sort();
};
