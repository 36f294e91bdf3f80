import type { LeftOut } from './report-data';

const leaving = (what: LeftOut['what'], reason: LeftOut['reason']): LeftOut => ({ what, reason });

/** The published figures that the invented history does not meet, with the reasons. */
export const leftOut: readonly LeftOut[] = [
  leaving(
    {
      lv: '616 klienti, kas sāka 2023. gadā līdz 30.11., un 1074 apkalpotie no 2022. gada februāra līdz tai dienai',
      en: '616 clients who started in 2023 up to 30 November, and 1,074 served from February 2022 to then',
    },
    {
      lv: 'Līdz 31.10. (diena, kas pieņemta 1935 klientiem) jauni bija 360; 256 jauni novembrī vien nebūtu ticami.',
      en: '360 were new by 31 October (the day assumed for the 1,935): 256 in November alone would be implausible.',
    },
  ),
  leaving(
    {
      lv: '39 izcelsmes valstis no 2022. gada februāra līdz 2023. gada novembrim',
      en: '39 countries of origin from February 2022 to November 2023',
    },
    {
      lv: 'Saistīts ar 616 klientiem: vienā mēnesī klāt nāktu deviņas valstis virs oktobra 30.',
      en: 'It depends on the 616: nine countries beyond the 30 of October would have to be new in one month.',
    },
  ),
  leaving(
    { lv: '351 jauns klients 2022. gadā', en: '351 new clients in 2022' },
    {
      lv: 'Citā avotā ir 352, un ar to gadu skaitļi kopā dod 1935.',
      en: 'Another source says 352, which makes the yearly numbers add up to 1,935.',
    },
  ),
  leaving(
    {
      lv: '„12 valstis” 85 jaunajiem klientiem 2023. gada 1. ceturksnī un cilvēki pa valstīm',
      en: '“12 countries” of the 85 new clients in the first quarter of 2023, and their people by country',
    },
    {
      lv: 'Tajā pašā ziņā uzskaitītas 13 valstis, un nav pilnībā pateikts, cik cilvēku ir no kuras.',
      en: 'The same notice lists 13 countries, and does not say in full which people belong to which.',
    },
  ),
  leaving(
    {
      lv: '308 klienti, kas līdz 30.03.2017. bija izbraukuši, un 666 līdz 27.02.2020. (un 82, kas „atgrie…”)',
      en: '308 clients who had left by 30 March 2017, and 666 by 27 February 2020 (and 82 who “atgrie…”)',
    },
    {
      lv: 'Neoficiāls vai aprauts teksts; nav pateikts, vai skaitīti cilvēki vai izbraukšanas un vai pēc pakalpojuma.',
      en: 'Unofficial or cut text; it does not say whether people or departures are counted, or whether after the service.',
    },
  ),
  leaving(
    {
      lv: 'Ģimenes un atsevišķas personas (2016. gada oktobris–novembris, 2017. gada janvāris un novembris, 2018. gada jūnijs–novembris)',
      en: 'Families and individuals (October to November 2016, January and November 2017, June to November 2018)',
    },
    {
      lv: 'Ģimenes netiek ierakstītas: katrs klients ir pats par sevi.',
      en: 'Families are not recorded: each client stands alone.',
    },
  ),
  leaving(
    {
      lv: '4 pārsūdzēti atteikumi 2018. gada decembrī un 7 atteikumi 2019. gada februārī',
      en: '4 refusals appealed in December 2018, and 7 refusals in February 2019',
    },
    { lv: 'Atteikumi un pārsūdzības netiek ierakstīti.', en: 'Refusals and appeals are not recorded.' },
  ),
  leaving(
    {
      lv: '5 sociālie darbinieki un 10 mentori no 2023. gada decembra; 80 cilvēki 01.12.2019., no tiem 60 Muceniekos',
      en: '5 social workers and 10 mentors from December 2023; 80 people on 1 December 2019, 60 of them in Mucenieki',
    },
    {
      lv: 'Plāni, nevis uzskaite. Darbinieki atbilst plānam; cik cilvēku tad apkalpoja, ir minējums tā tuvumā.',
      en: 'Plans, not counts. The staff follows the plan; the number of people served at that time is a guess near it.',
    },
  ),
  leaving(
    { lv: '1140 cilvēki ESF+ projektā', en: '1,140 people of the ESF+ project' },
    { lv: 'Plāns gadiem pēc vēstures beigām.', en: 'A plan for years after the end of the history.' },
  ),
  leaving(
    {
      lv: 'Cik no 37 cilvēkiem 16.07.2018. dzīvoja Jelgavā, Jūrmalā un Ķekavā un cik no 26 2018. gada decembrī – Rīgā un Jūrmalā',
      en: 'How many of the 37 of 16 July 2018 lived in Jelgava, Jūrmala or Ķekava, and of the 26 of December 2018 in Rīga or Jūrmala',
    },
    {
      lv: 'Dalījums nav publicēts: vietas ir nosauktās, skaitļi izdomāti.',
      en: 'No split was published: the places are the named ones, the numbers invented.',
    },
  ),
];
