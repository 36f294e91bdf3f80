import { afterAll, describe, expect, it } from '@jest/globals';
import { leafHash, leafOf, logProofs, verifyInclusion } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { eventsIn, openLog, record, storeOf, trust } from '../support/logs';
import { naiveLeaf, naiveRoot } from '../support/naive';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const SEALED = 300;
const LATER = 5;

const given = async () => {
  const store = await storeOf(SEALED);
  const log = await orThrow(openLog({ store, folder: newName() }));
  const seal = await orThrow(log.seal());
  await record(store, SEALED, SEALED + LATER);
  const events = await eventsIn(store);
  return { log, seal, events, proofs: logProofs(events.map((event) => leafHash(leafOf(event)))) };
};

describe('proofs out of all leaves of a log', () => {
  it('are those that the sealed log gives', async () => {
    const { log, seal, events, proofs } = await given();
    for (const index of [0, 1, 255, 256, 257, SEALED - 1]) {
      const event = events[index];
      if (event === undefined) throw new RangeError('no such event');
      const proof = orThrow(proofs.proveInclusion(index, seal));
      expect(proof).toBe(await orThrow(log.proveInclusion(event)));
      expect(orThrow(verifyInclusion(proof, event, trust)).index).toBe(index);
    }
    await orThrow(log.close());
  });

  it('give the root over any number of events', async () => {
    const { log, seal, events, proofs } = await given();
    expect(proofs.rootOver(SEALED)).toEqual(seal.root);
    const leaves = events.map((event) => naiveLeaf(leafOf(event)));
    for (const size of [0, 1, 7, 256, SEALED + LATER])
      expect(proofs.rootOver(size).toString('hex')).toBe(naiveRoot(leaves.slice(0, size)).toString('hex'));
    await orThrow(log.close());
  });

  it('are refused for an event after the seal, and for any other number', async () => {
    const { log, seal, proofs } = await given();
    for (const index of [SEALED, -1, 0.5, Number.NaN])
      expect(proofs.proveInclusion(index, seal)).toMatchObject({ left: { _tag: 'NotSealed' } });
    await orThrow(log.close());
  });

  it('are refused where the events are not those that were sealed', async () => {
    const { log, seal, events } = await given();
    const hashes = events.map((event) => leafHash(leafOf(event)));
    for (const others of [hashes.toSpliced(7, 1), hashes.slice(0, SEALED - 1)])
      expect(logProofs(others).proveInclusion(0, seal)).toEqual({
        _tag: 'Left',
        left: { _tag: 'NotAsSealed', sealed: SEALED },
      });
    await orThrow(log.close());
  });
});
