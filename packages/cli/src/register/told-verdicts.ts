import { type Answer, type ColumnOf, laidOut } from '../answer/answer';
import { type Bilingual, text } from '../language';
import { placeIn, type Row } from './rows/read-rows';
import { fateWords } from './marked';
import { fateOf, type StepFate, type Verdict } from './run/verdict';

interface Count extends Readonly<Record<StepFate, number>> {
  readonly sheet: string;
}

const counted = (fate: StepFate, lv: string, en: string): ColumnOf<Count> => ({
  name: fate,
  title: text(lv, en),
  meaning: text(`Rindas, kas ir: ${fateWords[fate].lv}`, `The rows that are: ${fateWords[fate].en}`),
  kind: 'count',
  of: (count) => count[fate],
});

const SHEET = text('Lapa', 'Sheet');

const COUNTS: readonly ColumnOf<Count>[] = [
  { name: 'sheet', title: SHEET, meaning: SHEET, kind: 'text', of: ({ sheet }) => sheet },
  counted('new', 'Jaunas', 'New'),
  counted('known', 'Jau ir', 'So already'),
  counted('refused', 'Noraidītas', 'Refused'),
];

const countsOf = (verdicts: readonly Verdict[]): readonly Count[] => {
  const found = new Map<Row['mapped'], { sheet: string } & Record<StepFate, number>>();
  for (const verdict of verdicts) {
    const { mapped, file } = verdict.row;
    const count = found.get(mapped) ?? { sheet: file.name, new: 0, known: 0, refused: 0 };
    count[fateOf(verdict)] += 1;
    found.set(mapped, count);
  }
  return [...found.values()];
};

interface Refused {
  readonly cell: string;
  readonly says: Bilingual;
}

const CELL = text('Šūna', 'Cell');
const WHAT = text('Kas jālabo', 'What to mend');

const refusedIn = (verdicts: readonly Verdict[]): readonly Refused[] =>
  verdicts.flatMap(({ row, wrong }) =>
    wrong.map(({ column, says }) => ({ cell: placeIn(row, column), says })),
  );

/** Tells what becomes of a register: how many rows of each sheet, and every cell that has to be mended. */
export const toldVerdicts = (verdicts: readonly Verdict[], title: Bilingual): readonly Answer[] => {
  const refused = refusedIn(verdicts);
  const words = new Map(refused.map(({ says }) => [says.en, says]));
  const counts: Answer = { name: 'register', title, asked: [], ...laidOut(COUNTS, countsOf(verdicts)) };
  if (refused.length === 0) return [counts];
  const cells: readonly ColumnOf<Refused>[] = [
    { name: 'cell', title: CELL, meaning: CELL, kind: 'text', of: ({ cell }) => cell },
    {
      name: 'what_to_mend',
      title: WHAT,
      meaning: WHAT,
      kind: 'class',
      words: (code) => words.get(code) ?? text(code, code),
      of: ({ says }) => says.en,
    },
  ];
  return [counts, { name: 'refused', title: WHAT, asked: [], ...laidOut(cells, refused) }];
};
