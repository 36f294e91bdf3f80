import type { AuditError } from '@pavadonis/audit/errors';
import type { TextsOf } from '../text';

type AnewError = Extract<
  AuditError,
  {
    readonly _tag:
      | 'UnsealableTexts'
      | 'TooLargeSealed'
      | 'SameStore'
      | 'SameOrigin'
      | 'SealedInPart'
      | 'OtherBeginning'
      | 'StillRecorded'
      | 'NotAsSealedAnew'
      | 'OtherRecord'
      | 'NoRecord'
      | 'MalformedRecord';
  }
>;

/** The texts of errors of sealing a history anew, for whoever does it or checks it. */
export const anewErrors: TextsOf<AnewError> = {
  UnsealableTexts: {
    lv: ({ texts: [first, ...others] }) =>
      `Lietas ${String(first?.stream)} notikumā ${String(first?.position)}. pozīcijā (${String(first?.type)}) tekstu (veids: ${String(first?.kind)}) nevar aizzīmogot: ${String(first?.why)}; tādu ir vēl ${String(others.length)}. Nekas nav ierakstīts; novērsiet cēloni un mēģiniet vēlreiz.`,
    en: ({ texts: [first, ...others] }) =>
      `In the event ${String(first?.type)} at position ${String(first?.position)} in ${String(first?.stream)} a text of the kind ${String(first?.kind)} cannot be sealed: ${String(first?.why)}; there are ${String(others.length)} more. Nothing was written; remove the cause and try again.`,
  },
  TooLargeSealed: {
    lv: ({ position, stream, bytes, limit }) =>
      `Lietas ${stream} notikums ${position}. pozīcijā aizzīmogots aizņemtu ${bytes} baitus, bet drīkst ${limit}. Nekas nav ierakstīts; sazinieties ar izstrādātāju.`,
    en: ({ position, stream, bytes, limit }) =>
      `The event at position ${position} in ${stream} would take ${bytes} bytes once it is sealed, where ${limit} are allowed. Nothing was written; turn to the developer.`,
  },
  SameStore: {
    lv: () => 'Krātuvi nevar aizzīmogot no jauna tajā pašā krātuvē. Norādiet citu, tukšu krātuvi.',
    en: () => 'A store cannot be sealed anew into itself. Name another, empty store.',
  },
  SameOrigin: {
    lv: ({ origin }) => `Jauno žurnālu nevar saukt tāpat kā veco: ${origin}. Norādiet citu nosaukumu.`,
    en: ({ origin }) => `The new log cannot have the name of the old one, ${origin}. Choose another name.`,
  },
  SealedInPart: {
    lv: ({ sealed }) =>
      `Vecā žurnāla pēdējais zīmogs aptver tikai ${sealed} notikumus, bet krātuvē ir vairāk. Apzīmogojiet veco žurnālu vēlreiz un mēģiniet tad.`,
    en: ({ sealed }) =>
      `The last seal of the old log is over ${sealed} events, and its store holds more. Seal the old log once more and try then.`,
  },
  OtherBeginning: {
    lv: ({ position }) =>
      `Jaunajā krātuvē ${position}. pozīcijā ir cits notikums, nekā tur būtu jābūt. Nekas nav ierakstīts; norādiet tukšu krātuvi vai īsto glabātavu.`,
    en: ({ position }) =>
      `The new store holds another event at position ${position} than belongs there. Nothing was written; name an empty store, or the right vault.`,
  },
  StillRecorded: {
    lv: ({ events }) =>
      `Vecajā krātuvē tikmēr kaut kas ierakstīts; jaunajā ir pirmie ${events} notikumi. Pārtrauciet tur rakstīt, apzīmogojiet veco žurnālu un turpiniet.`,
    en: ({ events }) =>
      `Meanwhile something was recorded in the old store; the new one holds the first ${events} events. Stop recording there, seal the old log, and go on.`,
  },
  NotAsSealedAnew: {
    lv: ({ events }) =>
      `Jaunajā krātuvē nav tieši tie ${events} notikumi, kam tur jābūt: kāds tajā rakstīja, vai arī vecā tika mainīta. Nelietojiet to un sāciet no jauna ar citu, tukšu krātuvi.`,
    en: ({ events }) =>
      `The new store does not hold exactly the ${events} events that belong there: somebody else wrote into it, or the old one was changed. Do not use it, and begin again with another, empty one.`,
  },
  OtherRecord: {
    lv: ({ path }) =>
      `Jaunā žurnāla mapē ir cits zīmogs vai cita darba protokols: ${path}. Nekas nav ierakstīts; norādiet citu mapi.`,
    en: ({ path }) =>
      `The folder of the new log holds another seal, or the record of something else: ${path}. Nothing was written; name another folder.`,
  },
  NoRecord: {
    lv: ({ path }) =>
      `Nav protokola ${path} par to, kas aizzīmogots no jauna. Norādiet īsto mapi vai paņemiet protokolu no avota.`,
    en: ({ path }) =>
      `There is no record ${path} of what was sealed anew. Name the right folder, or take the record from its source.`,
  },
  MalformedRecord: {
    lv: () =>
      'Parakstītais teksts nav protokols par to, kas aizzīmogots no jauna. Paņemiet to vēlreiz no avota.',
    en: () => 'The signed text is no record of what was sealed anew. Take it from its source again.',
  },
};
