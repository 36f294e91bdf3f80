import type { VaultError } from '@pavadonis/vault/errors';
import type { Language } from '../language';
import type { TextsOf } from '../text';
import { TO_USE_THE_FILE } from './file-reasons';

type Reason = Extract<VaultError, { readonly _tag: 'VaultUnavailable' }>['reason'];

const TO_GO_ON: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  ...TO_USE_THE_FILE,
  corrupt: {
    lv: 'Datne ir bojāta; nolieciet atpakaļ atslēgu rezerves kopiju. Aizmirsto reģistru paturiet to pašu.',
    en: 'The file is damaged; put a backup of the keys back. Keep the register of the forgotten as it is.',
  },
};

/** The texts of errors of a vault, for whoever asks for a text, a forgetting or a master. They repeat no text and no key. */
export const vaultErrors: TextsOf<VaultError> = {
  AlreadySealed: {
    lv: () => 'Teksts jau ir aizzīmogots vai sākas tāpat kā aizzīmogots teksts. Ierakstiet to atklāti.',
    en: () => 'The text is sealed already, or begins as a sealed one does. Enter it in the clear.',
  },
  HalfSurrogate: {
    lv: () => 'Tekstā ir puse rakstzīmes, kuru nevar saglabāt. Ierakstiet tekstu vēlreiz.',
    en: () => 'The text holds half a character, which cannot be kept. Enter the text again.',
  },
  TextTooLong: {
    lv: ({ bytes, limit }) =>
      `Teksts ir pārāk garš: ${bytes} baiti, bet drīkst būt ${limit}. Saīsiniet to vai sadaliet.`,
    en: ({ bytes, limit }) =>
      `The text is too long: ${bytes} bytes, where ${limit} are allowed. Shorten or divide it.`,
  },
  InvalidKind: {
    lv: () => 'Tekstu veidam tāds nosaukums neder: vajag mazos burtus, ciparus un defises. Labojiet to.',
    en: () => 'No kind of texts can have this name: it takes small letters, digits and hyphens. Mend it.',
  },
  MalformedSealedText: {
    lv: () => 'Tas nav aizzīmogots teksts, vai arī tas nav pilns. Salīdziniet to ar ierakstīto.',
    en: () => 'This is no sealed text, or not a whole one. Compare it with what was recorded.',
  },
  TamperedText: {
    lv: ({ stream, kind }) =>
      `Lietā ${stream} aizzīmogotais teksts (veids: ${kind}) ir mainīts vai pārlikts no citas vietas. Neuzticieties tam; salīdziniet krātuvi ar rezerves kopijām.`,
    en: ({ stream, kind }) =>
      `The sealed text of the kind ${kind} in ${stream} was changed, or moved from elsewhere. Do not trust it; compare the store with backups.`,
  },
  TextOfOtherVault: {
    lv: () => 'Tekstu aizzīmogojusi cita glabātava. Atveriet to glabātavu, kuras tā ir.',
    en: () => 'Another vault sealed the text. Open the vault that it belongs to.',
  },
  UnknownKey: {
    lv: ({ stream }) =>
      `Lietas ${stream} teksta atslēgas atslēgu datnē nav: datne ir vecāka nekā teksts. Nolieciet atpakaļ jaunāku atslēgu kopiju.`,
    en: ({ stream }) =>
      `The file of keys lacks the key of a text in ${stream}: it is older than the text. Put a younger backup of the keys back.`,
  },
  KeyDestroyed: {
    lv: ({ stream, on }) =>
      `Persona ir aizmirsta ${on}: lietas ${stream} atslēga ir iznīcināta, un jaunus personas tekstus tā neuzņem. Neko darīt nevajag.`,
    en: ({ stream, on }) =>
      `The person was forgotten on ${on}: the key of ${stream} is destroyed, and it takes no personal text any more. There is nothing to do.`,
  },
  KeyToBeDestroyed: {
    lv: ({ stream, request }) =>
      `Ir lūgts aizmirst lietas ${stream} personu (${request}), tāpēc tekstus nerāda. Ja lūgums bija kļūda, atsauciet to.`,
    en: ({ stream, request }) =>
      `It was asked that the person of ${stream} be forgotten (${request}), so no text is shown. If that was a mistake, take it back.`,
  },
  TamperedKey: {
    lv: ({ stream }) =>
      `Lietas ${stream} atslēga ir mainīta vai nāk no citas datnes. Nelietojiet šo atslēgu datni; nolieciet atpakaļ rezerves kopiju.`,
    en: ({ stream }) =>
      `The key of ${stream} was changed, or comes from another file. Do not use this file of keys; put a backup back.`,
  },
  InvalidMaster: {
    lv: ({ bytes, needed }) =>
      `Galvenā atslēga neder: tajā ir ${bytes} baiti, bet vajag ${needed}. Pārbaudiet, no kurienes to lasa.`,
    en: ({ bytes, needed }) =>
      `This is no master: it has ${bytes} bytes, and ${needed} are needed. Check where it is read from.`,
  },
  UnknownMaster: {
    lv: ({ master }) =>
      `Galvenā atslēga ${master} nav dota vai šeit nav zināma. Ja tā sargā kādu atslēgu, norādiet arī to, atverot glabātavu; citādi pārbaudiet nosaukumu.`,
    en: ({ master }) =>
      `The master ${master} was not given, or is not known here. If it wraps keys, name it, too, when you open the vault; otherwise check its name.`,
  },
  WrongMaster: {
    lv: ({ master }) =>
      `Galvenā atslēga ${master} neatver to, ko tā sargā: tā ir cita, vai arī datne ir mainīta. Pārbaudiet atslēgu.`,
    en: ({ master }) =>
      `The master ${master} does not open what it wrapped: it is another one, or the file was changed. Check the master.`,
  },
  MasterUnavailable: {
    lv: ({ master }) => `Galvenā atslēga ${master} pašlaik nav sasniedzama. Mēģiniet vēlreiz pēc brīža.`,
    en: ({ master }) => `The master ${master} cannot be reached just now. Try again in a moment.`,
  },
  MasterRetired: {
    lv: ({ master }) =>
      `Galvenā atslēga ${master} ir iznīcināta, tāpēc ar to neko jaunu nesargā. Atveriet glabātavu ar pašreizējo.`,
    en: ({ master }) =>
      `The master ${master} is on record as destroyed, so it wraps nothing new. Open the vault with the current one.`,
  },
  MasterInUse: {
    lv: ({ master, wraps }) =>
      `Galvenā atslēga ${master} vēl sargā atslēgas (${wraps}). Vispirms nododiet tās sargāt pašreizējai.`,
    en: ({ master, wraps }) =>
      `The master ${master} still wraps keys (${wraps}). Wrap them anew by the current one first.`,
  },
  NoSuchForgetting: {
    lv: ({ request }) =>
      `Lūguma aizmirst ${request} nav: tas nav iesniegts, vai arī ir atsaukts. Pārbaudiet numuru.`,
    en: ({ request }) =>
      `There is no request to forget ${request}: it was never made, or was taken back. Check its number.`,
  },
  OtherForgetting: {
    lv: ({ request }) =>
      `Lūgumā aizmirst ${request} nav nevienas lietas, vai arī tas jau ir par citām. Lūdziet vēlreiz ar citu numuru.`,
    en: ({ request }) =>
      `The request to forget ${request} names no stream, or was made for other ones. Ask again under another number.`,
  },
  DestructionNotDue: {
    lv: ({ request, notBefore }) =>
      `Lūgumu aizmirst ${request} izpilda ne agrāk kā ${notBefore}. Līdz tam to var atsaukt; pagaidiet.`,
    en: ({ request, notBefore }) =>
      `The request to forget ${request} is not carried out before ${notBefore}. Until then it can be taken back; wait.`,
  },
  AlreadyForgotten: {
    lv: ({ request }) =>
      `Lūgumu aizmirst ${request} vairs nevar atsaukt: tas ir izpildīts vai to jau pilda. Neko darīt nevar.`,
    en: ({ request }) =>
      `The request to forget ${request} cannot be taken back: it is carried out, or is about to be. Nothing can be done.`,
  },
  OtherVault: {
    lv: ({ path }) =>
      `Aizmirsto reģistrs ${path} ir citas glabātavas, tāpēc nekas nav atvērts. Norādiet šīs glabātavas reģistru.`,
    en: ({ path }) =>
      `The register of the forgotten ${path} is another vault's, so nothing was opened. Name the register of this vault.`,
  },
  MissingKeys: {
    lv: ({ path }) =>
      `Atslēgu datnes ${path} nav, bet glabātava jau ir lietota: bez atslēgām nevar atvērt nevienu tekstu. Nolieciet atpakaļ rezerves kopiju.`,
    en: ({ path }) =>
      `There is no file of keys ${path}, though the vault was used: without its keys no text opens. Put a backup back.`,
  },
  MissingRegister: {
    lv: ({ path }) =>
      `Aizmirsto reģistra ${path} nav: ar vecākām atslēgām aizmirstie atgrieztos. Nolieciet reģistru atpakaļ vai apstipriniet, ka tas ir zudis.`,
    en: ({ path }) =>
      `There is no register of the forgotten ${path}: with older keys the forgotten would come back. Put it back, or accept that it is lost.`,
  },
  VaultUnavailable: {
    lv: ({ reason, cause }) => `Glabātavas datni nevar lietot (${cause}). ${TO_GO_ON[reason].lv}`,
    en: ({ reason, cause }) => `A file of the vault cannot be used (${cause}). ${TO_GO_ON[reason].en}`,
  },
  VaultClosed: {
    lv: 'Glabātava ir aizvērta. Atveriet to vēlreiz.',
    en: 'The vault is closed. Open it again.',
  },
};
