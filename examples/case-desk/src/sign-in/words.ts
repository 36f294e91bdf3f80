/** The words of signing in. */
export const signInWords = {
  lv: {
    title: 'Pierakstīšanās',
    name: 'Lietotājvārds',
    password: 'Parole',
    submit: 'Pierakstīties',
    wrong: 'Lietotājvārds vai parole nav pareiza.',
    wait: (seconds: number) => `Pārāk daudz nepareizu mēģinājumu. Mēģiniet vēlreiz pēc ${String(seconds)} s.`,
    busy: 'Šobrīd pierakstās pārāk daudz cilvēku. Mēģiniet vēlreiz pēc brīža.',
    over: 'Jūs esat beidzis darbu.',
  },
  en: {
    title: 'Sign in',
    name: 'User name',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The user name or the password is wrong.',
    wait: (seconds: number) => `Too many wrong tries. Try again in ${String(seconds)} s.`,
    busy: 'Too many people are signing in just now. Try again in a moment.',
    over: 'You are signed out.',
  },
} as const;
