import { civilDate, type StreamName } from '@pavadonis/domain';
import type { Bilingual } from '@pavadonis/page';
import type { FindingTag } from '@pavadonis/projection-findings';
import { type Language, textOf } from '@pavadonis/texts';

// the text of any other kind says nothing of its days
const WITH_DAYS: Readonly<Partial<Record<FindingTag, Bilingual>>> = {
  DaysWithoutProvider: { lv: 'Dienas bez pakalpojuma sniedzēja.', en: 'Days without a provider.' },
  EpisodeNotCovered: {
    lv: 'Pakalpojuma dienas, kuras tā līgums neaptvēra.',
    en: 'Days of the service that the contract did not cover.',
  },
};

const ANY = {
  stream: 'client-00000000-0000-4000-8000-000000000000' as StreamName,
  on: civilDate('2000-01-01'),
  shownBy: [],
};

/** Returns the words for a kind of finding, as a list is searched for it. */
export const findingText = (kind: FindingTag, language: Language): string =>
  WITH_DAYS[kind]?.[language] ?? textOf({ _tag: kind, ...ANY }, language);
