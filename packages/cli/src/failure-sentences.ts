import { type Bilingual, text } from './language';

/** Told where a command was interrupted. */
export const INTERRUPTED = text(
  'Pārtraukts; nekas nav pusuzrakstīts.',
  'Interrupted; nothing is half written.',
);

/** Told where the recording of a register was interrupted. */
export const RECORDING_INTERRUPTED = text(
  'Pārtraukts; kas ierakstīts, paliek. Palaidiet vēlreiz: tas turpinās, kur palicis.',
  'Interrupted; what is recorded stays. Run it again: it goes on where it was.',
);

/** Told where the recording of a register stopped at a failure, which is said in other words. */
// what a store says of one append, such as that nothing was recorded, is not so of the register
export const RECORDING_STOPPED = (events: number, because: string): Bilingual =>
  text(
    `Ierakstītie notikumi (${events}) paliek; palaidiet vēlreiz, un tas turpinās, kur palicis. Nākamais notikums: ${because}`,
    `The events that are recorded (${events}) stay; run it again, and it goes on where it was. The next event: ${because}`,
  );

/** Told where a server keeps the store. */
export const NO_BACKUP = text(
  'EventStoreDB krātuvi ar šo komandu nevar kopēt: lietojiet servera paša rezerves kopijas vai arhīvu (pavadonis export).',
  'This command cannot copy an EventStoreDB store: use the server’s own backups, or an archive (pavadonis export).',
);

/** Told where rows of a register are refused. */
export const ROWS_REFUSED = (rows: number, isRestRecorded: boolean): Bilingual =>
  isRestRecorded
    ? text(
        `Noraidītas rindas: ${rows}; pārējās ir ierakstītas. Labojiet tās un palaidiet vēlreiz.`,
        `Rows refused: ${rows}; the others are recorded. Mend them and run it again.`,
      )
    : text(
        `Noraidītas rindas: ${rows}; nekas nav ierakstīts. Labojiet tās un palaidiet vēlreiz.`,
        `Rows refused: ${rows}; nothing is recorded. Mend them and run it again.`,
      );

/** Told where rows of a sheet are recorded under other ids. */
export const RECORDED_OTHERWISE = (sheet: string): Bilingual =>
  text(
    `${sheet}: šīs datnes rindas krātuvē jau ir ierakstītas ar citu noslēpumu, citu reģistra nosaukumu vai citām atslēgām; lietojiet tos pašus, lai tās neierakstītu vēlreiz.`,
    `${sheet}: rows of this file are in the store under another secret, another name of the register or other keys; use the same ones, or they would be recorded once more.`,
  );

/** Told where the program failed by something with a name. */
export const PROGRAM_FAILED = (name: string): Bilingual =>
  text(
    `Kļūda programmā, ne datos (${name}); paziņojiet tās uzturētājam, kāda komanda to izraisīja.`,
    `The program failed, not the data (${name}); tell its maintainer which command did it.`,
  );

/** Told where a store stands already. */
export const EXISTS = (path: string): Bilingual =>
  text(
    `Krātuve ${path} jau ir; nosauciet citu datni.`,
    `The store ${path} exists already; name another file.`,
  );
