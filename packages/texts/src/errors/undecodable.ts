import type { Undecodable } from '@pavadonis/event-store';
import type { Language } from '../language';
import type { Texts, TextsOf } from '../text';

const cannotBeRead = <Facts extends Undecodable>(
  why: Readonly<Record<Language, (facts: Facts) => string>>,
): Texts<Facts> => ({
  lv: (facts) =>
    `Notikumu ${facts.position}. pozīcijā (${facts.stream}) nevar izlasīt: ${why.lv(facts)} Atjauniniet programmu vai paziņojiet sistēmas uzturētājam.`,
  en: (facts) =>
    `The event at position ${facts.position} (${facts.stream}) cannot be read: ${why.en(facts)} Update the program, or tell whoever maintains the system.`,
});

/** The texts of the reasons why an event cannot be decoded. They name places in it, never values. */
export const undecodables: TextsOf<Undecodable> = {
  NotAnEvent: cannotBeRead({
    lv: () => 'tas nav notikuma JSON.',
    en: () => 'it is not the JSON of an event.',
  }),
  UnknownEventType: cannotBeRead({
    lv: () => 'tāda veida notikumi nav zināmi.',
    en: () => 'its type is unknown.',
  }),
  UnknownEventVersion: cannotBeRead({
    lv: ({ type }) => `notikuma ${type} versija nav zināma.`,
    en: ({ type }) => `its version of ${type} is unknown.`,
  }),
  MalformedEvent: cannotBeRead({
    lv: ({ type, fields }) => `${type} neatbilst savai formai (lauki: ${fields.join(', ')}).`,
    en: ({ type, fields }) => `${type} is malformed at ${fields.join(', ')}.`,
  }),
  MalformedMetadata: cannotBeRead({
    lv: ({ fields }) => `tā metadati neatbilst savai formai (lauki: ${fields.join(', ')}).`,
    en: ({ fields }) => `its metadata are malformed at ${fields.join(', ')}.`,
  }),
};
