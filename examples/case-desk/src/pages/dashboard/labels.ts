import { type CentreId, centreStream } from '@pavadonis/domain';
import type { GoalLifecycle } from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { Visit } from '../../server/visit';
import { lifecycleText } from '../../words/lifecycle';
import { providerText } from '../../words/providers';

const text = (lv: string, en: string): Bilingual => ({ lv, en });

const NAMES: Readonly<Record<string, Bilingual>> = {
  served: text('apkalpotie klienti', 'clients served'),
  new: text('klienti, kas pakalpojumu sāka pirmo reizi', 'first-time clients'),
  active: text('aktīvie klienti dienas beigās', 'active clients at the end of the day'),
  costs: text('izmaksas', 'costs'),
  'place unknown': text('nav zināms', 'not known'),
  'place outside ': text(
    'ārpus centra, pašvaldība nav zināma',
    'outside the centres, municipality not known',
  ),
  'class women': text('sievietes', 'women'),
  'class men': text('vīrieši', 'men'),
  'class children': text('bērni', 'children'),
  'class other': text('pieaugušie, cits dzimums', 'adults of another sex'),
  'class unknown': text('nav zināms', 'not known'),
  'source ESF': text('Eiropas Sociālais fonds', 'European Social Fund'),
  'source ESF_PLUS': text('Eiropas Sociālais fonds Plus', 'European Social Fund Plus'),
  'source AMIF': text(
    'Patvēruma, migrācijas un integrācijas fonds',
    'Asylum, Migration and Integration Fund',
  ),
  'source state': text('valsts budžets', 'state budget'),
  'source without_rate': text('bez likmes', 'without a rate'),
  'plan no_plan': text('nav plāna', 'no plan'),
  'plan drawn_up': text('sastādīts', 'drawn up'),
  'plan agreed': text('klients piekritis', 'agreed'),
  'plan fulfilled': text('izpildīts', 'fulfilled'),
  'plan partly_fulfilled': text('daļēji izpildīts', 'partly fulfilled'),
  'plan abandoned': text('pārtraukts', 'abandoned'),
};

const [CENTRE, PROVIDER, GOAL] = ['place centre ', 'provider ', 'goal '] as const;

/** Makes the labels of the parts of an answer: words for codes, and names for centres, providers and municipalities. */
export const labels =
  ({ centre }: Pick<CaseloadView, 'centre'>, { language, notation }: Pick<Visit, 'language' | 'notation'>) =>
  (code: string): string => {
    const known = Object.hasOwn(NAMES, code) ? NAMES[code] : undefined;
    if (known !== undefined) return notation.sentence(known[language]);
    if (code.startsWith(CENTRE)) {
      const stream = centreStream(code.slice(CENTRE.length) as CentreId);
      return centre.get(stream)?.name ?? stream;
    }
    if (code.startsWith(PROVIDER)) return providerText(code.slice(PROVIDER.length), language);
    if (code.startsWith(GOAL))
      return notation.sentence(lifecycleText(code.slice(GOAL.length) as GoalLifecycle, language));
    return code.replace(/^place outside /, '');
  };
