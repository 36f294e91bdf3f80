import * as E from 'fp-ts/Either';
import { fail } from 'node:assert/strict';
import type { EventStore, FollowedPage, FollowRange } from '../port';
import { answer, same, type ContractCase } from './case';
import { event, events, idsOf, stream } from './sample';

/** What a follower was given until it had so many events, or until it had everything if told no number. */
const followed = async (
  store: EventStore,
  range: FollowRange,
  count?: number,
): Promise<readonly FollowedPage[]> => {
  const pages: FollowedPage[] = [];
  let given = 0;
  for await (const page of store.follow(range)) {
    if (E.isLeft(page)) fail(`refused: ${JSON.stringify(page.left)}`);
    pages.push(page.right);
    given += page.right.events.length;
    if (count === undefined ? page.right.caughtUp : given >= count) break;
  }
  return pages;
};

const idsIn = (pages: readonly FollowedPage[]): readonly string[] =>
  pages.flatMap((page) => idsOf(page.events));

/** Following the log: what is there, what comes, and going on from where another follower stopped. */
export const followCases: readonly ContractCase[] = [
  {
    name: 'a follower is given what is there, then what comes',
    holds: async (store) => {
      await answer(store.append(stream(1), 'no_stream', events(1, 3)));
      const all = followed(store, { after: 0 }, 6);
      await answer(store.append(stream(2), 'no_stream', events(4, 2)));
      await answer(store.append(stream(1), 2, [event(6)]));
      same(idsIn(await all), idsOf(events(1, 6)));
    },
  },
  {
    name: 'a follower of an empty log is told that there is nothing, then what comes',
    holds: async (store) => {
      same(await followed(store, { after: 0 }), [{ events: [], position: 0, caughtUp: true }]);
      const all = followed(store, { after: 0 }, 1);
      await answer(store.append(stream(1), 'no_stream', [event(1)]));
      same(idsIn(await all), [event(1).id]);
    },
  },
  {
    name: 'a follower goes on after the position of any page',
    holds: async (store) => {
      await answer(store.append(stream(1), 'no_stream', events(1, 9)));
      const pages = await followed(store, { after: 0, limit: 2 });
      const read = await answer(store.readAll({ after: 0, limit: 20 }));
      same(idsIn(pages), idsOf(read));
      for (const { position } of pages)
        same(
          idsIn(await followed(store, { after: position })),
          idsOf(read.filter((each) => each.position > position)),
        );
    },
  },
];
