import type { Language } from './language';

// a vault of the host's own may give any reason, with any fields, so these texts go by the tag alone
const TEXTS: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  KeyDestroyed: {
    lv: 'persona ir aizmirsta, un to nevar atsaukt',
    en: 'the person was forgotten, which is for good',
  },
  KeyToBeDestroyed: {
    lv: 'ir lūgts personu aizmirst; kamēr tas nav izdarīts, lūgumu var atsaukt',
    en: 'it was asked that the person be forgotten; until that is done it can be taken back',
  },
  HalfSurrogate: {
    lv: 'tekstā ir puse rakstzīmes; ierakstiet tekstu vēlreiz',
    en: 'the text holds half a character; enter it again',
  },
  MasterUnavailable: {
    lv: 'galvenā atslēga pašlaik nav sasniedzama; mēģiniet vēlreiz pēc brīža',
    en: 'the master cannot be reached just now; try again in a moment',
  },
  NoVault: {
    lv: 'darbs ir sākts bez glabātavas; sāciet to ar glabātavu',
    en: 'the work was begun without a vault; begin it with the vault',
  },
};

const OTHERWISE: Readonly<Record<Language, string>> = {
  lv: 'paziņojiet iemeslu sistēmas uzturētājam',
  en: 'tell the reason to whoever maintains the system',
};

/** Says for a reason of a vault what it means and what to do, with the name of the reason. */
export const vaultReasonText = ({ _tag }: { readonly _tag: string }, language: Language): string =>
  `${((Object.hasOwn(TEXTS, _tag) ? TEXTS[_tag] : undefined) ?? OTHERWISE)[language]} (${_tag})`;
