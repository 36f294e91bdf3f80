import { describe, expect, it } from '@jest/globals';
import type { Entry, Recordable } from '@pavadonis/domain';
import { collectGarbage } from '@pavadonis/fixtures/garbage';
import { replay } from '@pavadonis/projection';
import { centre, logOf } from '@pavadonis/testing';
import { historyOf, journal } from '@pavadonis/testing-projection';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';

const PAGES = 4;
const PAGE = 1000;

describe('a replay', () => {
  it('holds no page while it waits for the next one', async () => {
    const log = logOf(centre(...Array.from({ length: (PAGES - 1) * PAGE }, () => centreOpened())));
    const source = historyOf(log);
    const pages: WeakRef<readonly Entry<Recordable>[]>[] = [];
    const held: number[] = [];
    const page: typeof source.page = (range) => async () => {
      await collectGarbage();
      held.push(pages.filter((each) => each.deref() !== undefined).length);
      const read = await source.page(range)();
      if (E.isLeft(read)) return read;
      const entries = [...read.right];
      pages.push(new WeakRef(entries));
      return E.right(entries);
    };
    expect(E.isRight(await replay({ journal })({ ...source, page })())).toBe(true);
    expect(held).toEqual(Array.from({ length: PAGES }, () => 0));
  });
});
