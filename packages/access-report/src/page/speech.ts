import { type Bilingual, type Notation, notationOf } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { AccessEvent, AccessReport } from '../report/access-report';
import { en } from './texts/en';
import { lv } from './texts/lv';
import type { PageTexts } from './texts/texts';

const texts: Readonly<Record<Language, PageTexts>> = { lv, en };

/** The report and the words and notation of one language, for the sections. */
export interface Speech {
  readonly language: Language;
  readonly report: AccessReport;
  readonly texts: PageTexts;
  readonly notation: Notation;
  readonly say: (text: Bilingual) => string;
  /** Writes the name of a country. */
  readonly country: (code: string) => string;
  /** Returns an event of the report; undefined for any other position. */
  readonly eventAt: (position: number) => AccessEvent | undefined;
}

/** Returns the words and the notation in which a report is told in a language. */
export const speechOf = (report: AccessReport, language: Language): Speech => {
  const events = new Map(report.events.map((each) => [each.position, each]));
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  return {
    language,
    report,
    texts: texts[language],
    notation: notationOf(language),
    say: (text) => text[language],
    country: (code) => countries.of(code) ?? code,
    eventAt: (position) => events.get(position),
  };
};
