/** A figure that was published and that the history does not meet, and why. */
export interface LeftOut {
  readonly figure: string;
  readonly reason: string;
}

/** What the invented history leaves out of the published figures. */
export const leftOut: readonly LeftOut[] = [
  {
    figure: '616 clients who started in 2023 up to 30 November, and 1,074 served from February 2022 to then',
    reason:
      '360 were new by 31 October (the day assumed for the 1,935): 256 in November alone would not be believable.',
  },
  {
    figure: '39 countries of origin from February 2022 to November 2023',
    reason:
      'It goes with the 616: nine countries more than the 30 of October would have to be new in one month.',
  },
  {
    figure: '351 new clients in 2022',
    reason: 'Another source says 352, which makes the yearly numbers add up to 1,935.',
  },
  {
    figure: '"12 countries" of the 85 new clients in the first quarter of 2023, and their people by country',
    reason: 'The same notice lists 13 countries, and does not say which people belong to which in full.',
  },
  {
    figure: '308 clients who had left by 30.03.2017, and 666 by 27.02.2020 (and 82 who "atgrie…")',
    reason:
      'Unofficial or cut text; whether people or departures are counted, and whether after the service, is not said.',
  },
  {
    figure:
      'families and individuals (October to November 2016, January and November 2017, June to November 2018)',
    reason: 'A family is not recorded: clients stand for themselves.',
  },
  {
    figure: '4 refusals appealed in December 2018, and 7 refusals in February 2019',
    reason: 'Refusals and appeals are not recorded.',
  },
  {
    figure:
      '5 social workers and 10 mentors from December 2023; 80 people on 01.12.2019, 60 of them in Mucenieki',
    reason:
      'Plans, not counts. The staff follows its plan; how many were served at that time is a guess near it.',
  },
  {
    figure: '1,140 people of the ESF+ project',
    reason: 'A plan for years after the end of the history.',
  },
  {
    figure:
      'how many of the 37 of 16.07.2018 lived in Jelgava, Jūrmala or Ķekava, and of the 26 of December 2018 in Rīga or Jūrmala',
    reason: 'No split was published: the places are the named ones, the numbers invented.',
  },
];
