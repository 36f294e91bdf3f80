import type { FailureReason } from '@pavadonis/sqlite';
import type { Language } from '../language';

/** The advice for each reason, to whoever looks after a file. A damaged file is another matter for each kind of file. */
export const TO_USE_THE_FILE: Readonly<
  Record<Exclude<FailureReason, 'corrupt'>, Readonly<Record<Language, string>>>
> = {
  busy: {
    lv: 'To pašlaik lieto cita programma; mēģiniet vēlreiz.',
    en: 'Another program is using it; try again.',
  },
  disk_full: { lv: 'Diskā nav vietas; atbrīvojiet to.', en: 'The disk is full; make room.' },
  quota_exceeded: {
    lv: 'Šim lietotājam atvēlētā diska vieta (kvota) ir izlietota; atbrīvojiet vietu vai palieliniet kvotu.',
    en: "This user's quota of the disk is used up; make room or raise the quota.",
  },
  read_only: {
    lv: 'Lietotājam trūkst piekļuves tiesību; piešķiriet tās.',
    en: 'The user lacks access rights; grant them.',
  },
  read_only_disk: {
    lv: 'Disks ir pievienots tikai lasīšanai; pievienojiet to rakstīšanai vai norādiet citu vietu.',
    en: 'The disk is mounted for reading only; mount it for writing or name another place.',
  },
  immutable: {
    lv: 'Datne vai tās mape ir atzīmēta kā nemaināma; noņemiet atzīmi (Linux: chattr -i).',
    en: 'The file or its folder is marked as immutable; take the mark off (on Linux: chattr -i).',
  },
  io_error: {
    lv: 'Disks kļūdās lasot vai rakstot; pirms turpināt, pārbaudiet to un sistēmas žurnālu.',
    en: 'The disk fails on reading or writing; check it and the system log before you go on.',
  },
  moved: {
    lv: 'Datne pārvietota, aizstāta vai izdzēsta, kamēr bija atvērta; nolieciet to atpakaļ un palaidiet programmu vēlreiz.',
    en: 'The file was moved, replaced or removed while it was open; put it back and start the program again.',
  },
  unreachable: {
    lv: 'To vai kādu datni blakus tai neizdodas atvērt; pārbaudiet mapi un atvērto datņu skaitu.',
    en: 'It, or a file beside it, cannot be opened; check the folder and the number of open files.',
  },
  other: {
    lv: 'Pārbaudiet disku un piekļuves tiesības.',
    en: 'Check the disk and the access rights.',
  },
};
