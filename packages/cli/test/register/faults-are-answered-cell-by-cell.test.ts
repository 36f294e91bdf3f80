import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { cellName, prepare, writeBook } from './support/book';
import { faults, plantFaults } from './support/faults';
import { inventedRegister } from './support/invented';
import { officeStore, secretFile } from './support/office';
import { run, totals, type Trial } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** The persons of the register; `pnpm torture` takes 2,000. */
const PERSONS = Number(process.env['PERSONS'] ?? 200);

const WAITS = /has to be mended first|It may follow from the row/;

describe('a register with every kind of fault', () => {
  it('has more kinds than anybody would make', () => {
    expect(faults.length).toBeGreaterThanOrEqual(50);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it(
    'is answered cell by cell, and once it is corrected it is recorded once',
    async () => {
      const sound = inventedRegister(PERSONS);
      const spoilt = inventedRegister(PERSONS);
      const planted = plantFaults(spoilt, Math.floor(PERSONS / 200));
      const prepared = await prepare(newName(), Object.keys(sound));
      const trial: Trial = {
        ...prepared,
        file: await writeBook(`${newName()}.xlsx`, spoilt, prepared),
        store: await officeStore(newName()),
        secret: secretFile(newName()),
      };

      const answer = await run('check', trial);
      expect(answer.code).toBe(1);
      const expected = new Map<string, string>();
      const missed: unknown[] = [];
      for (const [, all] of planted)
        for (const { sheet, row, column, says, name } of all) {
          const cell = cellName(prepared, sheet, spoilt[sheet]?.indexOf(row) ?? -1, column);
          expected.set(cell, name);
          const said = answer.refused.get(cell);
          if (said === undefined || !says.test(said)) missed.push({ name, cell, said });
        }
      expect(missed).toEqual([]);
      // nothing else is wrong, but rows that refer to one that is
      const others = [...answer.refused].filter(([cell]) => !expected.has(cell));
      expect(others.filter(([, says]) => !WAITS.test(says))).toEqual([]);

      const untouched = await run('record', trial);
      expect([untouched.code, untouched.err]).toEqual([1, expect.stringContaining('nothing is recorded')]);
      expect(await run('check', trial)).toEqual(answer);

      const corrected = { ...trial, file: await writeBook(`${newName()}.xlsx`, sound, prepared) };
      const recorded = await run('record', corrected);
      expect([recorded.code, [...recorded.refused]]).toEqual([0, []]);
      const rows = Object.values(sound).flat().length;
      expect(totals(recorded)).toEqual({ new: rows, known: 0, refused: 0 });
      expect(totals(await run('record', corrected))).toEqual({ new: 0, known: rows, refused: 0 });
    },
    300_000 + PERSONS * 2000,
  );
});
