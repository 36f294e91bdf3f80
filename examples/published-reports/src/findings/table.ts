import { type Finding, findingKinds } from '@pavadonis/projection-findings';
import { severityText, textOf } from '@pavadonis/texts';
import Table from 'cli-table3';
import type { Language } from '../report/language';

const HEAD = {
  lv: ['Konstatējums', 'Smagums', 'Skaits', 'Kas', 'Pirmais: diena, vietas žurnālā'],
  en: ['Finding', 'Severity', 'Count', 'Description', 'First: day, positions in the log'],
} as const;

/** Lays the findings out for a terminal by kind, the most severe first, with their number and the first one's place. */
export const findingsTable = (found: readonly Finding[], language: Language): string => {
  const byKind = new Map<Finding['_tag'], Finding[]>();
  for (const finding of found) {
    const known = byKind.get(finding._tag);
    if (known === undefined) byKind.set(finding._tag, [finding]);
    else known.push(finding);
  }
  const weights = ['breach', 'warning', 'notice'] as const;
  const kinds = weights.flatMap((severity) =>
    [...byKind].filter(([tag]) => findingKinds[tag].severity === severity),
  );
  const rows = new Table({
    head: [...HEAD[language]],
    colAligns: ['left', 'left', 'right', 'left', 'left'],
    colWidths: [null, null, null, 50, 34],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const [tag, [first, ...others]] of kinds)
    if (first !== undefined)
      rows.push([
        tag,
        severityText(findingKinds[tag].severity, language),
        String(others.length + 1),
        textOf(first, language),
        `${first.on}: ${first.shownBy.slice(0, 3).join(', ')}`,
      ]);
  return rows.toString();
};
