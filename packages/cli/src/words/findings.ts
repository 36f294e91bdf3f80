import { civilDate, type StreamName } from '@pavadonis/domain';
import { findingKinds, type FindingTag, type ReminderTag } from '@pavadonis/projection-findings';
import { severityText, textOf } from '@pavadonis/texts';
import { type Bilingual, text } from '../language';

const inBoth = (say: (language: keyof Bilingual) => string): Bilingual => ({ lv: say('lv'), en: say('en') });

/** The words for how grave a finding is. */
export const severities = {
  breach: inBoth((language) => severityText('breach', language)),
  warning: inBoth((language) => severityText('warning', language)),
  notice: inBoth((language) => severityText('notice', language)),
} as const;

// the text of any other finding says nothing of its days
const WITH_DAYS: Readonly<Partial<Record<FindingTag, Bilingual>>> = {
  DaysWithoutProvider: text('Dienas bez pakalpojuma sniedzēja.', 'Days without a provider.'),
  EpisodeNotCovered: text(
    'Pakalpojuma dienas, kuras tā līgums neaptvēra.',
    'Days of the service that the contract did not cover.',
  ),
};

const isFinding = (tag: string): tag is FindingTag => Object.hasOwn(findingKinds, tag);

const ANY = {
  stream: 'client-00000000-0000-4000-8000-000000000000' as StreamName,
  on: civilDate('2000-01-01'),
  shownBy: [],
};

/** Returns the words for a kind of finding. */
export const findingWords = (tag: string): Bilingual => {
  if (!isFinding(tag)) return text(tag, tag);
  return WITH_DAYS[tag] ?? inBoth((language) => textOf({ _tag: tag, ...ANY }, language));
};

/** The words for each kind of reminder. */
export const reminderWords: Readonly<Record<ReminderTag, Bilingual>> = {
  ServiceLimit: text('beidzas atbalsta termiņš', 'the service period ends'),
  CentreEntitlement: text('beidzas tiesības dzīvot centrā', 'the right to live in a centre ends'),
  EighteenthBirthday: text('klients sasniedz pilngadību', 'the client comes of age'),
  ServiceEndAfterDeparture: text(
    'klients pametis Latviju: jāizbeidz pakalpojums',
    'the client left Latvia: the service has to end',
  ),
  ServiceEndWithoutGround: text(
    'klientam nav tiesiska pamata: jāizbeidz pakalpojums',
    'the client has no legal ground: the service has to end',
  ),
  ParticipationEntry: text('jāieraksta dati dalības sākumā', 'the data at entry are to be recorded'),
  ParticipationExit: text(
    'jānoskaidro rezultāti pēc dalības',
    'the results after the exit are to be found out',
  ),
  ParticipationFollowUp: text(
    'jānoskaidro stāvoklis pēc sešiem mēnešiem',
    'the situation after six months is to be asked',
  ),
  RetentionEnd: text('beidzas dokumentu glabāšana', 'the retention of the documents ends'),
  ForgettingDue: text('klients jāaizmirst', 'the client is to be forgotten'),
  PermitRenewal: text('jāpagarina uzturēšanās atļauja', 'the residence permit is to be renewed'),
  GoalTarget: text('pienācis mērķa termiņš', 'a goal is due'),
};
