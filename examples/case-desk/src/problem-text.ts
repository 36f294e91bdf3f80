import type { Bilingual } from '@pavadonis/page';
import { textOfThrown } from '@pavadonis/texts';
import { FolderTaken, FolderUnusable, MasterMissing } from './desk/unusable';
import { PortTaken } from './server/listen';

const textsOf = (error: unknown): Bilingual => {
  if (error instanceof PortTaken)
    return {
      lv: `Portā ${String(error.port)} klausās cita programma. Ar --port nosauciet citu, vai 0, lai ņemtu jebkuru brīvu.`,
      en: `Another program listens on port ${String(error.port)}. Name another one by --port, or 0 for any that is free.`,
    };
  if (error instanceof FolderUnusable)
    return {
      lv: `Mapi ${error.folder} nevar izveidot, lasīt vai rakstīt (${error.code}). Ar --data nosauciet citu.`,
      en: `The folder ${error.folder} cannot be made, read or written (${error.code}). Name another one by --data.`,
    };
  if (error instanceof FolderTaken)
    return {
      lv: `Mapē ${error.folder} strādā cits galds. Beidziet to, vai ar --data nosauciet citu mapi.`,
      en: `Another desk works in the folder ${error.folder}. End it, or name another folder by --data.`,
    };
  if (error instanceof MasterMissing)
    return {
      lv: `Nav galvenās atslēgas ${error.path}, bez kuras personas datus neatver. Atjaunojiet to no rezerves kopijas.`,
      en: `The master ${error.path} is missing, without which no personal text opens. Put it back from its backup.`,
    };
  const text = String(error);
  return { lv: textOfThrown(error, 'lv') ?? text, en: textOfThrown(error, 'en') ?? text };
};

/** Says what to do about what a start failed with, in both languages, each on a line. */
export const problemText = (error: unknown): string => {
  const { lv, en } = textsOf(error);
  return lv === en ? en : `${en}\n${lv}`;
};
