import { afterAll, describe, expect, it } from '@jest/globals';
import { sealAnew } from '@pavadonis/audit';
import { type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import * as TE from 'fp-ts/TaskEither';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anew, everyWord, inTheClear, sealedAnew } from '../support/anew';
import { eventsIn } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** All files of a folder of a log, but for what tells how far the next seal has to read. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name !== 'progress.json')
    .map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), 'utf8'),
    ])
    .sort();

/** A store that takes so many appends, and then none. */
const takingOnly = (store: EventStore, appends: number): EventStore => {
  let left = appends;
  return {
    ...store,
    append: (...given) => {
      left -= 1;
      return left < 0 ? TE.left(storeUnavailable('disk_full', 'ENOSPC')) : store.append(...given);
    },
  };
};

describe('sealing anew that was interrupted', () => {
  it('goes on, and comes to the same events, record and seal', () =>
    withVault(newName(), async (vault) => {
      const { source, formerSeal } = await inTheClear(everyWord, newName());
      const [target, folder] = [memoryStore(), newName()];
      const done = await sealedAnew({ source, formerSeal, vault, target, folder });
      const again = { target: memoryStore(), folder: newName() };
      for (let appends = 0; ; appends += 1) {
        const given = { source, formerSeal, vault, ...again, target: takingOnly(again.target, appends % 3) };
        const tried = await sealAnew(anew(given))();
        if (tried._tag === 'Right') {
          expect(tried.right).toEqual(done);
          break;
        }
        expect(tried.left).toMatchObject({ _tag: 'StoreUnavailable', reason: 'disk_full' });
        expect(readdirSync(again.folder)).toEqual([]);
      }
      expect(await eventsIn(again.target)).toEqual(await eventsIn(target));
      expect(filesIn(again.folder)).toEqual(filesIn(folder));
    }));

  it('changes nothing where all is done, and keeps who had it done', () =>
    withVault(newName(), async (vault) => {
      const { source, formerSeal } = await inTheClear(everyWord, newName());
      const [target, folder] = [memoryStore(), newName()];
      const done = await sealedAnew({ source, formerSeal, vault, target, folder });
      const files = filesIn(folder);
      const { at } = anew({ source, vault, folder });
      const later = {
        ...anew({ source, formerSeal, vault, target, folder }),
        at: at.replace('08-01', '09-01'),
      };
      expect(await orThrow(sealAnew(later as ReturnType<typeof anew>))).toEqual(done);
      expect(filesIn(folder)).toEqual(files);
    }));

  it('goes on where the old store has grown, once its log is sealed over all of it', () =>
    withVault(newName(), async (vault) => {
      const whole = await inTheClear(everyWord, newName());
      const { source, formerSeal } = await inTheClear(everyWord.slice(0, 20), newName());
      const [target, folder] = [memoryStore(), newName()];
      const growing: EventStore = {
        ...source,
        // as the new store takes its first event, the old one takes more
      };
      const more = (await eventsIn(whole.source)).slice(20);
      let isGrown = false;
      const taking: EventStore = {
        ...target,
        append:
          (...given) =>
          async () => {
            if (!isGrown)
              for (const event of more)
                await orThrow(
                  source.append(
                    event.stream,
                    event.revision === 0 ? 'no_stream' : event.revision - 1,
                    [event],
                    {
                      imported: true,
                    },
                  ),
                );
            isGrown = true;
            return target.append(...given)();
          },
      };
      const first = { source: growing, formerSeal, vault, target: taking, folder };
      expect(await sealAnew(anew(first))()).toEqual({
        _tag: 'Left',
        left: { _tag: 'StillRecorded', events: 20 },
      });
      expect(await sealAnew(anew({ ...first, target }))()).toEqual({
        _tag: 'Left',
        left: { _tag: 'SealedInPart', sealed: 20 },
      });
      const ended = await sealedAnew({ ...first, formerSeal: whole.formerSeal, target });
      expect(ended.record.events).toBe(everyWord.length);
    }));
});
