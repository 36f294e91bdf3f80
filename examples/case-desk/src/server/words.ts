/** The words of the server's own pages. */
export const serverWords = {
  lv: {
    refused: {
      OtherOrigin: {
        title: 'Forma nav pieņemta',
        text: 'Tā nav sūtīta no šīs vietnes lapas. Nekas nav ierakstīts. Atveriet lapu vēlreiz un sūtiet no tās.',
      },
      NoSession: {
        title: 'Forma nav pieņemta',
        text: 'Tā ir no citas reizes, kad bijāt pierakstījies. Nekas nav ierakstīts. Atveriet formu vēlreiz.',
      },
      NotAForm: {
        title: 'Forma nav pieņemta',
        text: 'To nevar izlasīt. Nekas nav ierakstīts.',
      },
      TooLarge: {
        title: 'Forma nav pieņemta',
        text: 'Tā ir pārāk liela. Nekas nav ierakstīts.',
      },
      NoRight: {
        title: 'Šī lapa jums nav pieejama',
        text: 'Jūsu lomai nav tiesību to redzēt vai darīt. Ja tās vajadzīgas darbam, lūdziet tās pārzinim.',
      },
      NotFound: {
        title: 'Šādas lapas nav',
        text: 'Varbūt adrese ir nepilnīga, vai arī lapa nav domāta jums.',
      },
      Failed: {
        title: 'Neizdevās',
        text: 'Radās kļūda. Ja sūtījāt formu, sūtiet to vēlreiz: tā tiks ierakstīta tikai vienu reizi.',
      },
    },
  },
  en: {
    refused: {
      OtherOrigin: {
        title: 'The form was not taken',
        text: 'It was not sent from a page of this site. Nothing was recorded. Open the page again and send it from there.',
      },
      NoSession: {
        title: 'The form was not taken',
        text: 'It is from another time that you were signed in. Nothing was recorded. Open the form again.',
      },
      NotAForm: {
        title: 'The form was not taken',
        text: 'It cannot be read. Nothing was recorded.',
      },
      TooLarge: {
        title: 'The form was not taken',
        text: 'It is too large. Nothing was recorded.',
      },
      NoRight: {
        title: 'This page is not open to you',
        text: 'Your role has no right to see or do this. If you need it for your work, ask whoever grants rights.',
      },
      NotFound: {
        title: 'There is no such page',
        text: 'The address may be incomplete, or the page is not for you.',
      },
      Failed: {
        title: 'That failed',
        text: 'An error occurred. If you sent a form, send it again: it will be recorded only once.',
      },
    },
  },
} as const;
