import type { PageTexts } from './texts';

const on = (before: string) => (day: string | undefined) =>
  day === undefined ? before : `${before} on ${day}`;

/** The English texts. */
export const en: PageTexts = {
  title: 'What is recorded about you',
  subtitle: (asOf) => `Answer to a request for access (Art. 15 of the GDPR), for ${asOf}.`,
  contents: 'Contents',
  none: 'none',
  noneOf: 'Nothing is recorded.',
  toReview: (facts) =>
    `To be reviewed before it is handed over. Facts that name others, or may: ${facts}. Nothing may harm their rights (Art. 15(4)).`,
  reviewReasons: {
    family: 'family and household',
    guardian: 'guardian',
    worker: 'workers',
    group: 'a group of clients',
    other_client: 'another client',
    free_text: 'free text',
  },
  mark: 'to be reviewed',
  pending: (since, dueOn, ground) =>
    `On ${since} it was asked that the texts be destroyed (${ground}), from ${dueOn} on. Until that is done it can be taken back.`,
  forgotten: (day, ground) => `Texts destroyed on ${day} (${ground}).`,
  remains:
    'What remains, events, days, countries and codes, is still personal data, under a pseudonym. Nobody can read the texts again.',
  grounds: {
    no_longer_needed: 'the data are no longer needed',
    consent_withdrawn: 'consent withdrawn',
    objection: 'the person objects',
    unlawful: 'processed unlawfully',
    legal_duty: 'a law demands it',
  },
  unopened: {
    destroyed: on('text destroyed'),
    to_be_destroyed: () => 'text to be destroyed; not shown',
    not_opened: () => 'the text does not open',
  },
  unopenedPlaces: {
    destroyed: (places) => `Texts destroyed: ${places}.`,
    to_be_destroyed: (places) => `Texts that are to be destroyed, and are not shown: ${places}.`,
    not_opened: (places) => `Texts that do not open, for whoever keeps the keys to look at: ${places}.`,
  },
  file: {
    title: 'Your file',
    lead: 'This page tells what the history of the service holds. What the institution keeps elsewhere, such as your name, address and letters, is not on it.',
    streams: 'Files',
    events: 'Events',
    first: 'First recorded',
    last: 'Last recorded',
  },
  purposes: {
    title: 'Why it is kept',
    lead: 'Purposes by part of the file (Art. 15(1)(a)), as the makers of the software understand the service. The ground in law is named by whoever is responsible.',
    part: 'Part of the file',
    purpose: 'Purpose',
    events: 'Events',
  },
  recipients: {
    title: 'Who receives it',
    lead: 'Recipients (Art. 15(1)(c)), as the file names them. The workers of the service act for whoever is responsible and are not listed here.',
    toTell:
      'Each of them has to be told when data are corrected or texts are destroyed (Art. 19), unless that is impossible or out of proportion. This list has to be made before it is asked that texts be destroyed: from then on the names of institutions are not shown, and after it nobody can read them.',
    recipient: 'Recipient',
    kind: 'Kind',
    events: 'By events',
    corrected: 'corrected since; ask whether anything was sent',
    kinds: {
      provider: 'provider of the service',
      operation: 'operation whose fund pays',
      institution: 'institution of a referral',
      member_state: 'Member State of a transfer',
      named_by_host: 'named by whoever is responsible',
    },
    nobody: 'The file names no recipient.',
  },
  periods: {
    title: 'How long it is kept',
    lead: 'Periods (Art. 15(1)(d)). A confirmed day holds; a proposed one follows from rules that are known from memory, and destroys nothing.',
    about: 'For',
    person: 'the person',
    keptUntil: 'Kept until',
    rule: 'Rule',
    proposed: 'Proposed by the rules',
    notConfirmed: 'nobody confirmed it; kept until somebody does',
    held: 'the documents are held past the ordinary day',
    unknown: 'not known',
  },
  sources: {
    title: 'Where it comes from',
    lead: 'Sources (Art. 15(1)(g)), as the file names them.',
    source: 'Source',
    kind: 'Kind',
    events: 'Events',
    kinds: {
      person: 'you, or your guardian',
      worker: 'who recorded it, by role',
      document: 'issuer of a document',
      register: 'another register',
    },
    nothing: 'The file names no source.',
  },
  data: {
    title: 'What holds',
    lead: 'All events that hold, by part of the file and by day, with the facts as they hold now.',
    event: 'Event',
    facts: 'What it says',
    evidence: 'Documents',
    recorded: 'Recorded',
    amended: 'amended',
    nothing: 'Nothing is recorded.',
    number: (position) => `no. ${position}`,
  },
  corrected: {
    title: 'What was corrected',
    lead: 'Events that were voided or amended, as they were recorded at first, and the corrections with their reasons.',
    voided: 'voided',
    amended: 'amended',
    corrects: (event) => `corrects ${event}`,
    correctsNothing: 'corrects nothing that is recorded',
    by: (corrections) => `by ${corrections}`,
    nothing: 'Nothing was corrected.',
  },
  elsewhere: {
    title: 'Named elsewhere',
    lead: 'Events of other files that name you by your number. Nothing else of them is shown, since they tell of others.',
    kind: 'Kind of file',
    kinds: { client: 'client', contract: 'contract', operation: 'operation', centre: 'centre' },
  },
  rights: { title: 'Your rights' },
};
