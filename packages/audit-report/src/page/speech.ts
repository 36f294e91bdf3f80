import { type Bilingual, type Notation, notationOf } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { AuditReport } from '../report/audit-report';
import type { ReportedEvent } from '../report/reported-event';
import { en } from './texts/en';
import { lv } from './texts/lv';
import type { PageTexts } from './texts/texts';

const texts: Readonly<Record<Language, PageTexts>> = { lv, en };

/** The report and the words and notation of one language, for the sections. */
export interface Speech {
  readonly language: Language;
  readonly report: AuditReport;
  readonly texts: PageTexts;
  readonly notation: Notation;
  readonly say: (text: Bilingual) => string;
  /** Returns an event that the report names; undefined for any other position. */
  readonly eventAt: (position: number) => ReportedEvent | undefined;
}

/** Returns the words and the notation in which a report is told in a language. */
export const speechOf = (report: AuditReport, language: Language): Speech => {
  const events = new Map(report.events.map((each) => [each.position, each]));
  return {
    language,
    report,
    texts: texts[language],
    notation: notationOf(language),
    say: (text) => text[language],
    eventAt: (position) => events.get(position),
  };
};
